-- Appends all records of a commit, or refuses all of them because another process owns the part.
-- KEYS: the part; then each stream once.
-- ARGV: the epoch; the bookmark, empty = as it is; how many positions follow; each partition and its position;
--       then for each record: its stream among KEYS, 1 if of each key only the newest is kept,
--       key, value, part, position, publisher.
-- Names that it makes itself share the streams' hash tag, so they are on the same node of a cluster.
local part = KEYS[1]
if redis.call('HGET', part, 'epoch') ~= ARGV[1] then
    return redis.error_reply('FENCED another process owns the part')
end

local at = 4
for _ = 1, tonumber(ARGV[3]) do
    redis.call('HSET', part, 'read:' .. ARGV[at], ARGV[at + 1])
    at = at + 2
end
if ARGV[2] ~= '' then
    redis.call('HSET', part, 'bookmark', ARGV[2])
end

local ids = {}
while at <= #ARGV do
    local stream, key = KEYS[tonumber(ARGV[at])], ARGV[at + 2]
    local id = redis.call('XADD', stream, '*', 'key', key, 'value', ARGV[at + 3], 'part', ARGV[at + 4],
        'position', ARGV[at + 5], 'publisher', ARGV[at + 6])
    if ARGV[at + 1] == '1' then
        local before = redis.call('HGET', stream .. ':newest', key)
        redis.call('HSET', stream .. ':newest', key, id)
        if before then
            redis.call('RPUSH', stream .. ':superseded', before .. ' ' .. id)
        end
    end
    ids[#ids + 1] = id
    at = at + 7
end
return ids
