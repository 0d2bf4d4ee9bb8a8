/**
 * What runs inside Redis. Redis does not roll a script back, so each checks everything before its first write; memory
 * and right to write are judged by Redis once, at the script's start.
 */

/** Last version of a stream of ids n-0, or nil and why there is none; then its entry. */
const LAST = `
local function lastOf(key)
  local kind = redis.call('TYPE', key).ok
  if kind == 'none' then return 0, nil end
  if kind ~= 'stream' then return nil, key .. ' is a ' .. kind .. ', not a stream' end
  local entry = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)[1]
  if not entry then return 0, nil end
  return tonumber(string.match(entry[1], '^%d+')), nil, entry
end
`;

/**
 * A tail that was deleted is not written over: Redis takes no id that is not above all it has seen. Why it was not taken
 * XINFO says, which tells the whole of the first entry, as long as a preparation: it is asked where rows of persons go
 * before the entry, and for nothing else.
 */
const WRITE = `
local function deletedOf(key, entry)
  local id = entry and entry[1] or '0-0'
  local info = redis.pcall('XINFO', 'STREAM', key)
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' and info[i + 1] ~= id then
      return key .. ' ends at ' .. id .. ', but ' .. info[i + 1] .. ' was once written'
    end
  end
end
local function write(key, last, entry, ...)
  local written = redis.pcall('XADD', key, string.format('%.0f-0', last + 1), ...)
  if type(written) == 'table' and written.err then return deletedOf(key, entry) or written.err end
end
`;

/**
 * KEYS: log, people, bar of the command. ARGV: expected version, body, hearingAt, redisAt, rate, what the writer takes the
 * time for (or nothing), how far it may be off, how far it is taken for the time itself, then id and row of each person.
 * The entry is written last: redis-server itself cuts a file that was torn within several writings behind the last whole
 * one, and takes those before for done with the next ones.
 * Answers appended + time, conflict, barred, parted, or refused + reason.
 */
export const APPEND = `${LAST}${WRITE}
local last, why, entry = lastOf(KEYS[1])
if not last then return {'refused', why} end
local people = redis.call('TYPE', KEYS[2]).ok
if people ~= 'hash' and people ~= 'none' then return {'refused', KEYS[2] .. ' is a ' .. people} end
if last ~= tonumber(ARGV[1]) then
  local deleted = deletedOf(KEYS[1], entry)
  return deleted and {'refused', deleted} or {'conflict'}
end
if redis.call('EXISTS', KEYS[3]) == 1 then return {'barred'} end
local time = redis.call('TIME')
local real = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
if ARGV[6] ~= '' then
  local off = math.abs(real - tonumber(ARGV[6]))
  if off > tonumber(ARGV[7]) then return {'parted'} end
  if off <= tonumber(ARGV[8]) then real = tonumber(ARGV[6]) end
end
local at = math.floor(tonumber(ARGV[3]) + tonumber(ARGV[5]) * (real - tonumber(ARGV[4])))
if entry then at = math.max(at, tonumber(entry[2][2])) end
local stamp = string.format('%.0f', at)
if #ARGV > 8 then
  local deleted = deletedOf(KEYS[1], entry)
  if deleted then return {'refused', deleted} end
  for i = 9, #ARGV, 2 do redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 1]) end
end
local refused = write(KEYS[1], last, entry, 'at', stamp, 'body', ARGV[2])
if refused then return {'refused', refused} end
return {'appended', stamp}
`;

/**
 * KEYS: log and people of no hearing. Every command that APPEND gives, on keys of the same kind; of what it writes the
 * last is kept. Answers written, or refused + reason.
 */
export const TRY = `${LAST}
local last, why = lastOf(KEYS[1])
if not last then return {'refused', why} end
redis.call('TYPE', KEYS[2])
redis.call('EXISTS', KEYS[2])
local time = redis.call('TIME')
redis.call('HSET', KEYS[2], 'tried', time[1])
redis.call('XADD', KEYS[1], 'MAXLEN', '1', string.format('%.0f-0', last + 1), 'at', time[1])
return {'written'}
`;

/** KEYS: a hash. ARGV: field, the value it has, the value it gets, field … One that has another value stays. Answers replaced + how many. */
export const REPLACE_ROWS = `
local n = 0
for i = 1, #ARGV, 3 do
  if redis.call('HGET', KEYS[1], ARGV[i]) == ARGV[i + 1] then
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 2])
    n = n + 1
  end
end
return {'replaced', string.format('%.0f', n)}
`;

/** KEYS: log, bar of the command. ARGV: expected version, seconds to keep it. Answers barred, conflict, or refused + reason. */
export const BAR = `${LAST}${WRITE}
local last, why, entry = lastOf(KEYS[1])
if not last then return {'refused', why} end
local deleted = deletedOf(KEYS[1], entry)
if deleted then return {'refused', deleted} end
if last ~= tonumber(ARGV[1]) then return {'conflict'} end
redis.call('SET', KEYS[2], '1', 'EX', ARGV[2])
return {'barred'}
`;

/**
 * KEYS: registry, log, minutes, people, script of a hearing, and those that were written beside them. ARGV: hearing, what the
 * registry gets, how many entries and updates may be written over. Answers stored, there (it is registered), or other.
 */
export const PUT_IN_PLACE = `
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return {'there'} end
if redis.call('XLEN', KEYS[2]) ~= tonumber(ARGV[3]) then return {'other'} end
if redis.call('XLEN', KEYS[3]) ~= tonumber(ARGV[4]) then return {'other'} end
for i = 2, 5 do
  local beside = KEYS[i + 4]
  if redis.call('EXISTS', beside) == 1 then
    redis.call('PERSIST', beside)
    redis.call('RENAME', beside, KEYS[i])
  else redis.call('DEL', KEYS[i]) end
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return {'stored'}
`;

/** KEYS: minutes. ARGV: section, author, update. Answers saved + n, or refused + reason. */
export const APPEND_MINUTES = `${LAST}${WRITE}
local last, why, entry = lastOf(KEYS[1])
if not last then return {'refused', why} end
local refused = write(KEYS[1], last, entry, 'section', ARGV[1], 'author', ARGV[2], 'update', ARGV[3])
if refused then return {'refused', refused} end
return {'saved', string.format('%.0f', last + 1)}
`;

/**
 * KEYS: log, mark. ARGV: version, the command id as the entry's body has it. Where that entry is there, writes after it:
 * whoever has the mark has the entry too. Answers marked or gone.
 */
export const MARK = `
local id = ARGV[1] .. '-0'
local entry = redis.call('XRANGE', KEYS[1], id, id)[1]
if not entry or not string.find(entry[2][4], ARGV[2], 1, true) then return {'gone'} end
redis.call('INCR', KEYS[2])
return {'marked'}
`;

const NOW = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local row = '^(%d+) (%d+) (%S*) (.*)$'
local function put(key, at, ends, connection, facts)
  redis.call('HSET', KEYS[1], key, string.format('%.0f %.0f %s %s', at, ends, connection, facts))
end
`;

/**
 * KEYS: presence. ARGV: signs in their order, five words each: what is said, key, ms to keep, connection, facts. "seen"
 * leaves the facts as before, "told" brings them; "ended" counts where the connection is still the same; "forgotten". The
 * hash lives as long as its longest row.
 */
export const SIGNS = `${NOW}
local left, lives = redis.call('PTTL', KEYS[1]), false
for i = 1, #ARGV, 5 do
  local said, key, keep, connection, facts = unpack(ARGV, i, i + 4)
  local old = redis.call('HGET', KEYS[1], key)
  local at, ends, before, known
  if old then at, ends, before, known = string.match(old, row) end
  if said == 'forgotten' then
    redis.call('HDEL', KEYS[1], key)
  elseif said == 'ended' then
    if before == connection then put(key, now, tonumber(ends), '', known) end
  else
    put(key, now, now + tonumber(keep), connection, said == 'told' and facts or known or '')
    left, lives = math.max(left, tonumber(keep)), true
  end
end
if lives then redis.call('PEXPIRE', KEYS[1], left) end
return 1
`;

/** KEYS: presence. Answers key, last seen, connection, facts, key … of those not yet forgotten. */
export const PRESENT = `${NOW}
local rows, seen = redis.call('HGETALL', KEYS[1]), {}
for i = 1, #rows, 2 do
  local at, ends, connection, facts = string.match(rows[i + 1], row)
  if at and tonumber(ends) > now then
    for _, part in ipairs({rows[i], at, connection, facts}) do seen[#seen + 1] = part end
  end
end
return seen
`;
