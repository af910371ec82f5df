-- Of the records between two ids: how many there are, up to a limit, and the ids of the first and the last counted.
-- KEYS: the stream. ARGV: the first id; the id behind the last; the limit.
local found = redis.call('XRANGE', KEYS[1], ARGV[1], '(' .. ARGV[2], 'COUNT', ARGV[3])
if #found == 0 then
    return {0, '', ''}
end
return {#found, found[1][1], found[#found][1]}
