-- Appends one record to a stream of which only the newest of each key is kept.
-- KEYS: the stream. ARGV: key, value, publisher.
local stream, key = KEYS[1], ARGV[1]
local id = redis.call('XADD', stream, '*', 'key', key, 'value', ARGV[2], 'publisher', ARGV[3])
local before = redis.call('HGET', stream .. ':newest', key)
redis.call('HSET', stream .. ':newest', key, id)
if before then
    redis.call('RPUSH', stream .. ':superseded', before .. ' ' .. id)
end
return id
