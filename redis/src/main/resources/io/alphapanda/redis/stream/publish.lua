-- Appends records outside any commit. KEYS: each stream once. ARGV: the records.
return appendAll(1)
