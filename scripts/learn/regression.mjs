// Logistic regression over hashed features: what speaks for a lost number and what against.

/** One for each order in which the places are learned. */
export const SEEDS = [20_261_127, 20_261_128, 20_261_129]
const EPOCHS = 4
const STEP = 0.15
const SHRINK = 3e-3
const BIAS_STEP = 0.02
const FIRST_BIAS = -2
const HIGHEST = 15

/** The mean of what is learned in several orders: what the order alone did falls away. */
export function learn(places, core) {
  const models = SEEDS.map(seed => learnInOrder(places, core, chanceFrom(seed)))
  const meanOf = values => values.reduce((sum, value) => sum + value, 0) / models.length
  const weights = models[0].weights.map((_, at) => meanOf(models.map(model => model.weights[at])))
  return {weights, bias: meanOf(models.map(({bias}) => bias))}
}

/** Logistic regression, one place after the other in an order shuffled anew each time; each weight has a step of its own. */
function learnInOrder(places, core, chance) {
  const weights = new Float64Array(1 << core.WEIGHT_BITS)
  const squares = new Float64Array(1 << core.WEIGHT_BITS).fill(1e-6)
  const order = [...places]
  let bias = FIRST_BIAS
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, chance)
    for (const {features, isLost, weight} of order) {
      const odds = 1 / (1 + Math.exp(-scoreOf({weights, bias}, features)))
      const error = weight * (isLost ? odds - 1 : odds)
      bias -= BIAS_STEP * error
      for (const feature of features) {
        const slope = error + SHRINK * weights[feature]
        squares[feature] += slope * slope
        weights[feature] -= (STEP * slope) / Math.sqrt(squares[feature])
      }
    }
  }
  return {weights, bias}
}

/** The log-odds that a place with these features has lost its number. */
export function scoreOf({weights, bias}, features) {
  let score = bias
  for (const feature of features) score += weights[feature]
  return score
}

/** The weights as signed bytes, and what one of them is worth. */
export function quantise({weights, bias}) {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0)
  const scale = Number((most / HIGHEST).toPrecision(4))
  const bytes = Int8Array.from(weights, weight =>
    Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(weight / scale))),
  )
  return {bias: Number(bias.toFixed(4)), scale, bytes}
}

function shuffle(list, chance) {
  for (let last = list.length - 1; 0 < last; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[list[last], list[other]] = [list[other], list[last]]
  }
}

function chanceFrom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}
