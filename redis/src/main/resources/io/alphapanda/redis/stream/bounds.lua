-- For each stream: the id of the newest record it ever had, empty if it never had one; the id of the oldest it still
-- holds, 0-0 if none was ever trimmed, empty if all were; the id of the first from a given id on, empty if there is
-- none or nobody asks.
-- KEYS: the hash of what was trimmed; then the streams. ARGV: for each of them its partition, and an id or nothing.
local function firstFrom(stream, id)
    local found = redis.call('XRANGE', stream, id, '+', 'COUNT', 1)
    return #found == 0 and '' or found[1][1]
end

local bounds = {}
for i = 1, #KEYS - 1 do
    local stream, partition, from = KEYS[i + 1], ARGV[2 * i - 1], ARGV[2 * i]
    local newest, following = '', ''
    local oldest = redis.call('HEXISTS', KEYS[1], partition) == 1 and firstFrom(stream, '-') or '0-0'
    if redis.call('EXISTS', stream) == 1 then
        local about = redis.call('XINFO', 'STREAM', stream)
        for field = 1, #about, 2 do
            if about[field] == 'last-generated-id' then
                newest = about[field + 1]
            end
        end
        following = from ~= '' and firstFrom(stream, from) or ''
    end
    bounds[i] = {newest, oldest, following}
end
return bounds
