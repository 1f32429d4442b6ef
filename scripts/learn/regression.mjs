// Logistic regression over hashed features: what speaks for a lost number or a note, and what against.

/** One for each order in which the places are learned. */
export const SEEDS = [20_261_127, 20_261_128, 20_261_129]
/** How far the first places move a weight; those after them move it less and less. */
const STEP = 0.15
const FIRST_SQUARES = 0.01
/**
 * How often all places are gone through, what is too little to speak for either while it is learned, and in what steps the weights are
 * kept. Of many places nearly all that speaks is learned and the small weights are dropped at the end: what is dropped on the way leaves
 * its part to what stands beside it.
 */
export const MANY_PLACES = {epochs: 4, least: 0.02, grain: 0.2}
export const FEW_PLACES = {epochs: 8, least: 0.2, grain: 0.1}
/** A weight of less than so much of a step is none. */
const LEAST_KEPT = 0.75
const BIAS_STEP = 0.02
const FIRST_BIAS = -2

/** The mean of what is learned in several orders, for a table of `size` weights: what the order alone did falls away. */
export function learn(places, size, measure, seeds = SEEDS) {
  const models = seeds.map(seed => learnInOrder(places, size, measure, chanceFrom(seed)))
  const meanOf = values => values.reduce((sum, value) => sum + value, 0) / models.length
  const weights = models[0].weights.map((_, at) => meanOf(models.map(model => model.weights[at])))
  return {weights, bias: meanOf(models.map(({bias}) => bias))}
}

/**
 * Logistic regression, one place after the other in an order shuffled anew each time; each weight has a step of its own, and is nothing
 * until enough speaks for it (FTRL-Proximal: McMahan et al., Ad Click Prediction, 2013).
 */
function learnInOrder(places, size, {epochs, least}, chance) {
  const pulls = new Float64Array(size)
  const squares = new Float64Array(size)
  const order = [...places]
  const seen = new Float64Array(places.reduce((most, {features}) => Math.max(most, features.length), 0))
  let bias = FIRST_BIAS
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, chance)
    for (const {features, isSought, weight} of order) {
      let score = bias
      for (let index = 0; index < features.length; index++) {
        seen[index] = weightAt(features[index])
        score += seen[index]
      }
      const odds = 1 / (1 + Math.exp(-score))
      const error = weight * (isSought ? odds - 1 : odds)
      bias -= BIAS_STEP * error
      for (let index = 0; index < features.length; index++) {
        const feature = features[index]
        const before = Math.sqrt(squares[feature])
        squares[feature] += error * error
        pulls[feature] += error - ((Math.sqrt(squares[feature]) - before) / STEP) * seen[index]
      }
    }
  }
  return {weights: pulls.map((_, feature) => weightAt(feature)), bias}

  function weightAt(feature) {
    const pull = pulls[feature]
    if (Math.abs(pull) <= least) return 0
    return ((Math.sign(pull) * least - pull) * STEP) / (FIRST_SQUARES + Math.sqrt(squares[feature]))
  }
}

/** The log-odds that a place with these features is one of those that are lost. */
export function scoreOf({weights, bias}, features) {
  let score = bias
  for (const feature of features) score += weights[feature]
  return score
}

/** The weights as signed bytes, and what one of them is worth. */
export function quantise({weights, bias}, {grain}) {
  const bytes = Int8Array.from(weights, weight =>
    Math.abs(weight) < LEAST_KEPT * grain ? 0 : Math.max(-127, Math.min(127, Math.round(weight / grain))),
  )
  return {bias: Number(bias.toFixed(4)), scale: grain, bytes}
}

/** The model as it is kept. */
export function coarse(model, measure) {
  const {bias, scale, bytes} = quantise(model, measure)
  return {bias, weights: Float64Array.from(bytes, byte => byte * scale)}
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
