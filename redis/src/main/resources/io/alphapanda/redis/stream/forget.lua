-- Deletes records that a newer one of their key has replaced for long enough, oldest first.
-- KEYS: the stream. ARGV: for how many milliseconds a replaced record is kept; how many at most to delete.
local now = redis.call('TIME')
local replacedBefore = tonumber(now[1]) * 1000 + math.floor(tonumber(now[2]) / 1000) - tonumber(ARGV[1])
local superseded = KEYS[1] .. ':superseded'
local gone = 0
for _, entry in ipairs(redis.call('LRANGE', superseded, 0, tonumber(ARGV[2]) - 1)) do
    local old, newMillis = entry:match('^(%S+) (%d+)')
    if tonumber(newMillis) > replacedBefore then
        break
    end
    redis.call('XDEL', KEYS[1], old)
    gone = gone + 1
end
if gone > 0 then
    redis.call('LTRIM', superseded, gone, -1)
end
return gone
