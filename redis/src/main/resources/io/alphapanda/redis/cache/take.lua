-- Changes the cache as its steps say and moves the cursor; does nothing if the cursor is there already.
-- KEYS: the cursor; the index of all keys; the marks by their end; then each key that is changed or marks a step.
-- ARGV: the new cursor; then for each step: its mark among KEYS or nothing, for how many milliseconds the mark stays,
--       how many changes it has; for each of them: its key among KEYS, document or count, the document or how much
--       the count grows, for how many milliseconds it stays or nothing.
local cursor, index, marks = KEYS[1], KEYS[2], KEYS[3]
if tonumber(redis.call('GET', cursor) or '0') >= tonumber(ARGV[1]) then
    return 0
end

local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
redis.call('ZREMRANGEBYSCORE', marks, '-inf', now)

local function change(at)
    local key, value, kept = KEYS[tonumber(ARGV[at])], ARGV[at + 2], ARGV[at + 3]
    if ARGV[at + 1] == 'document' then
        redis.call('SET', key, value)
    else
        redis.call('INCRBY', key, value)
    end
    if kept ~= '' then
        redis.call('PEXPIRE', key, kept)
    end
    redis.call('ZADD', index, 0, key)
end

local function isNew(mark, kept)
    if mark == '' then
        return true
    end
    local key = KEYS[tonumber(mark)]
    if not redis.call('SET', key, '1', 'NX', 'PX', kept) then
        return false
    end
    redis.call('ZADD', marks, now + tonumber(kept), key)
    return true
end

local at = 2
while at <= #ARGV do
    local takes, changes = isNew(ARGV[at], ARGV[at + 1]), tonumber(ARGV[at + 2])
    at = at + 3
    for _ = 1, changes do
        if takes then
            change(at)
        end
        at = at + 4
    end
end
redis.call('SET', cursor, ARGV[1])
return 1
