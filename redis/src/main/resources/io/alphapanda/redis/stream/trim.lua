-- Removes the records of a stream before an id, and notes the newest of them, so that a reader who would have
-- needed it can be told.
-- KEYS: the stream; the hash of what was trimmed. ARGV: the partition; how many milliseconds are kept, empty if the
-- id follows; the id of the first record to keep.
local keep = ARGV[3]
if ARGV[2] ~= '' then
    local now = redis.call('TIME')
    local millis = tonumber(now[1]) * 1000 + math.floor(tonumber(now[2]) / 1000) - tonumber(ARGV[2])
    keep = string.format('%.0f', math.max(millis, 0)) .. '-0'
end
if keep == '0-0' then
    return 0
end
local newestGone = redis.call('XREVRANGE', KEYS[1], '(' .. keep, '-', 'COUNT', 1)
if #newestGone == 0 then
    return 0
end
redis.call('HSET', KEYS[2], ARGV[1], newestGone[1][1])
return redis.call('XTRIM', KEYS[1], 'MINID', '=', keep)
