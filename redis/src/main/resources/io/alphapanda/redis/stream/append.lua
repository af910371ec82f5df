-- Begins the scripts that append. A record takes seven arguments: its stream among KEYS, 1 if of each key only the
-- newest is kept, key, value, part and position or twice nothing, publisher.
-- Names made here share the streams' hash tag, so they are on the same node of a cluster.
local function append(at)
    local stream, key, part = KEYS[tonumber(ARGV[at])], ARGV[at + 2], ARGV[at + 4]
    local id
    if part == '' then
        id = redis.call('XADD', stream, '*', 'key', key, 'value', ARGV[at + 3], 'publisher', ARGV[at + 6])
    else
        id = redis.call('XADD', stream, '*', 'key', key, 'value', ARGV[at + 3], 'part', part,
            'position', ARGV[at + 5], 'publisher', ARGV[at + 6])
    end
    if ARGV[at + 1] == '1' then
        local before = redis.call('HGET', stream .. ':newest', key)
        redis.call('HSET', stream .. ':newest', key, id)
        if before then
            redis.call('RPUSH', stream .. ':superseded', before .. ' ' .. id)
        end
    end
    return id
end

-- Appends all records from an argument on; answers with their ids, in their order.
local function appendAll(at)
    local ids = {}
    while at <= #ARGV do
        ids[#ids + 1] = append(at)
        at = at + 7
    end
    return ids
end
