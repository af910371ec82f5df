-- Appends records outside any commit, once: a call that is put again is answered as it was the first time.
-- KEYS: the newest answer to the publisher; then each stream once.
-- ARGV: the number of the call; for how many milliseconds its answer is kept; then the records.
local number, ids = (redis.call('GET', KEYS[1]) or ''):match('^(%d+) (.*)$')
if number == ARGV[1] then
    local answered = {}
    for id in ids:gmatch('%S+') do
        answered[#answered + 1] = id
    end
    return answered
end

local appended = appendAll(3)
redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. table.concat(appended, ' '), 'PX', ARGV[2])
return appended
