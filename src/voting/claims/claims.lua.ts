/**
 * A claim is one field of the round's hash, by the participant's id:
 *
 *     state      1 character   c: claimed   d: claimed and sent again   u: unsure
 *     replaces   1             1: an earlier ballot of the participant may be there
 *     receipt   36
 *     batch     17             the id of the job that holds its ballot
 *     choice    the rest       JSON
 *
 * Two more fields: `complete`, where the hash knows all votes of the round, and `fence`, the
 * milliseconds since 1970 up to which openings take no votes any more.
 * The sorted set holds the batches on their way into the queue, by the time of their claims. One without a
 * claim is not put there, as no job comes of it: a close would wait for it as for one that was lost.
 */
const LAYOUT = `
local function pack(state, replaces, receipt, batch, choice)
  return state .. replaces .. receipt .. batch .. choice
end
local function unpack_claim(value)
  return value:sub(1, 1), value:sub(2, 2), value:sub(3, 38), value:sub(56)
end
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
`;

/**
 * The rules of RoundClaims for a whole batch in one step.
 *
 * KEYS: claims, batches. ARGV: batch, opened at, first ('1': this call begins the round),
 * looked up ('1': who has no claim here and no ballot given has not voted), lifetime of the claims
 * in seconds, longest time on the way in milliseconds, and the votes as one JSON list, as that is
 * cheaper to send than some thousand arguments; five entries each:
 * participant, receipt, allow change (1 or 0), choice, ballot in the database (packed, or "").
 *
 * Returns nothing where the round is over; else for each vote
 * n: claimed   r: claimed, replacing   s..: sent again, as (replaces, receipt)
 * c..: another choice stands (replaces, receipt, choice)   o..: needs a later receipt than this
 * x: there is nothing to withdraw, and never will be
 * ?: look into the database
 */
export const CLAIM = `${LAYOUT}
local claims, batches = KEYS[1], KEYS[2]
local batch = ARGV[1]
local fields = { 'fence', 'complete' }
local votes = cjson.decode(ARGV[7])
for i = 1, #votes, 5 do fields[#fields + 1] = votes[i] end
local known = redis.call('HMGET', claims, unpack(fields))
if known[1] and tonumber(known[1]) > tonumber(ARGV[2]) then return nil end
local first = ARGV[3] == '1'
local certain = first or known[2] or ARGV[4] == '1'

local claimed, outcomes = {}, {}
for i = 1, #votes, 5 do
  local participant, receipt, allowed = votes[i], votes[i + 1], votes[i + 2] == 1
  local choice, counted = votes[i + 3], votes[i + 4]
  local n = #outcomes + 1
  local value = claimed[participant] or known[n + 2] or (counted ~= '' and counted)
  if not value then
    if certain and choice == '[]' and not allowed then
      outcomes[n] = 'x'
    elseif certain then
      outcomes[n] = 'n'
      claimed[participant] = pack('c', '0', receipt, batch, choice)
    else
      outcomes[n] = '?'
    end
  else
    local state, replaces, standing, chosen = unpack_claim(value)
    if chosen == choice then
      outcomes[n] = 's' .. replaces .. standing
      claimed[participant] = pack('d', replaces, standing, batch, chosen)
    elseif not allowed and state ~= 'u' and chosen ~= '[]' then
      outcomes[n] = 'c' .. replaces .. standing .. chosen
      claimed[participant] = pack('d', replaces, standing, batch, chosen)
    elseif standing >= receipt then
      outcomes[n] = 'o' .. standing
    else
      outcomes[n] = 'r'
      claimed[participant] = pack('c', '1', receipt, batch, choice)
    end
  end
end

local writes = first and { 'complete', '1' } or {}
for participant, value in pairs(claimed) do
  writes[#writes + 1] = participant
  writes[#writes + 1] = value
end
if #writes > 0 then redis.call('HSET', claims, unpack(writes)) end
redis.call('EXPIRE', claims, ARGV[5])
if next(claimed) then
  redis.call('ZADD', batches, now(), batch)
  redis.call('PEXPIRE', batches, ARGV[6])
end
return outcomes
`;

/** KEYS: claims, batches. ARGV: batch, then participant and receipt of each ballot. */
export const UNSURE = `${LAYOUT}
for i = 2, #ARGV, 2 do
  local value = redis.call('HGET', KEYS[1], ARGV[i])
  if value and value:sub(1, 1) == 'c' and value:sub(3, 38) == ARGV[i + 1] then
    redis.call('HSET', KEYS[1], ARGV[i], 'u' .. value:sub(2))
  end
end
redis.call('ZREM', KEYS[2], ARGV[1])
`;

/**
 * KEYS: claims, batches. ARGV: closed at, lifetime of the claims in seconds, longest time on the
 * way in milliseconds. Returns how many batches are on their way into the queue.
 */
export const FENCE = `${LAYOUT}
local fence = redis.call('HGET', KEYS[1], 'fence')
if not fence or tonumber(fence) < tonumber(ARGV[1]) then
  redis.call('HSET', KEYS[1], 'fence', ARGV[1])
  redis.call('EXPIRE', KEYS[1], ARGV[2])
end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now() - ARGV[3])
return redis.call('ZCARD', KEYS[2])
`;
