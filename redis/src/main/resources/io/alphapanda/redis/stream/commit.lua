-- Appends all records of a commit, or refuses all of them because another process owns the part.
-- KEYS: the part; then each stream once.
-- ARGV: the epoch; the bookmark, empty = as it is; how many positions follow; each partition and its position;
--       then the records.
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
return appendAll(at)
