-- Forgets everything that the cache has written.
-- KEYS: the cursor; the index of all keys; the marks by their end. What they name is on the same node.
for i = 2, 3 do
    for _, key in ipairs(redis.call('ZRANGE', KEYS[i], 0, -1)) do
        redis.call('DEL', key)
    end
end
return redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])
