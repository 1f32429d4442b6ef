// What is measured against what it may be at most.

/** A row of the table of limits. */
export function judge(name, value, limit) {
  return {
    项目: name,
    值: Number(value.toPrecision(3)),
    上限: Number(limit.toPrecision(3)),
    达到: value <= limit ? '是' : '否',
  }
}

/** Prints the rows; if one is above its limit, the process will end with 1. */
export function report(rows) {
  console.table(rows)
  if (rows.some(({达到}) => 达到 === '否')) process.exitCode = 1
}

export function median(values) {
  return percentile(values, 0.5)
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

export function round(value) {
  return Math.round(value * 100) / 100
}
