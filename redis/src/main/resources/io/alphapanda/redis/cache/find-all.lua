-- A page of the keys of the index that begin with a text, and what stands under them; what has ended leaves the index.
-- KEYS: the index. ARGV: the text; the last key of the page before, or nothing; how many at most. What the index names
-- is on the same node.
-- Answers with how many keys the page has, the last of them, then keys and values.
local from = ARGV[2] == '' and '[' .. ARGV[1] or '(' .. ARGV[2]
local keys = redis.call('ZRANGEBYLEX', KEYS[1], from, '(' .. ARGV[1] .. '\255', 'LIMIT', 0, ARGV[3])
local found = {#keys, keys[#keys] or ''}
for _, key in ipairs(keys) do
    local value = redis.call('GET', key)
    if value then
        found[#found + 1] = key
        found[#found + 1] = value
    else
        redis.call('ZREM', KEYS[1], key)
    end
end
return found
