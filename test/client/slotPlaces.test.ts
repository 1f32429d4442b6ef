import {describe, expect, it} from 'vitest'
import {
  createSlotPlaces,
  type Renamed,
  type SlotPlace,
  type SlotPlaces,
} from '../../client/src/filling/slotPlaces'

describe('slotPlaces', () => {
  it('takes every label for its own at first', () => {
    expect(edited('全年新增XX人')).toEqual({甲: '甲'})
  })

  it('follows a slot past what is typed before, at and behind it', () => {
    const {change, update} = draft('新增XX人和XX户')
    change('新增', '全年新增')
    change('XX', '约XX')
    expect(update('甲2', '乙2')).toEqual({甲: '甲2', 乙: '乙2'})
    change('XX人', 'XX名人')
    expect(update('甲3', '乙3')).toEqual({甲2: '甲3', 乙2: '乙3'})
  })

  it('leaves the answer of a filled slot where it was, though another slot takes its label', () => {
    const {change, update} = draft('新增XX人，新增XX人')
    change('XX', '5')
    expect(update('甲')).toEqual({乙: '甲'})
  })

  it('brings the answer back to its place when the filling is taken back, as often as it is', () => {
    const {change, update} = draft('新增XX人和XX户')
    for (let times = 0; times < 2; times++) {
      change('XX', '5')
      expect(update('乙2')).toEqual({乙: '乙2'})
      change('5', 'XX')
      expect(update('甲', '乙')).toEqual({甲: '甲', 乙2: '乙'})
    }
  })

  it('knows a slot again when its sign is spelt in another way, or written over with one that is empty', () => {
    const {change, update} = draft('新增XX人和XX户')
    change('XX', '××')
    expect(update('甲2', '乙2')).toEqual({甲: '甲2', 乙: '乙2'})
  })

  it('knows slots of one label by any of their places', () => {
    const {change, update} = draft('XX县和XX县', '甲', '甲')
    change('XX县', '青山县')
    expect(update('甲')).toEqual({甲: '甲'})
  })

  it('knows a label again that was cut out and put in elsewhere', () => {
    const {change, update} = draft('新增XX人。投资XX亿元。')
    change('新增XX人。', '')
    change('亿元。', '亿元。新增XX人。')
    expect(update('乙', '甲')).toEqual({甲: '甲', 乙: '乙'})
  })

  it('gives the answer of a slot that is cut out to no other one', () => {
    const {change, update} = draft('新增XX人XX户')
    change('XX人', '')
    expect(update('乙2')).toEqual({乙: '乙2'})
  })

  it('is silent where a paragraph is written anew and a label could be any of several', () => {
    const {change, update} = draft('新增XX人和XX户')
    change('新增XX人和XX户', '另外新增XX名和XX家')
    expect(update('甲2', '乙2')).toEqual({})
  })

  it('still knows the labels that stayed the same in it', () => {
    const {change, update} = draft('新增XX人和XX户')
    change('新增XX人和XX户', '新增XX人和XX户。')
    expect(update('甲', '乙')).toEqual({甲: '甲', 乙: '乙'})
  })

  it('follows numbers that are lost without a sign', () => {
    const places = createSlotPlaces()
    places.update([{label: '甲', start: 2, end: 2}])
    places.follow([{rangeOffset: 2, rangeLength: 0, text: '了'}])
    expect(places.update([{label: '甲2', start: 3, end: 3}])).toEqual({甲: '甲2'})
    places.follow([{rangeOffset: 3, rangeLength: 0, text: '8.5'}])
    expect(places.update([])).toEqual({})
    places.follow([{rangeOffset: 3, rangeLength: 3, text: ''}])
    expect(places.update([{label: '甲2', start: 3, end: 3}])).toEqual({甲2: '甲2'})
  })

  it('follows several edits of one moment', () => {
    const {places} = draft('XX人和XX户')
    places.follow([
      {rangeOffset: 4, rangeLength: 2, text: '3'},
      {rangeOffset: 0, rangeLength: 0, text: '全年新增'},
    ])
    expect(places.update([{label: '甲2', start: 4, end: 6}])).toEqual({甲: '甲2'})
  })
})

function edited(text: string): Renamed {
  return createSlotPlaces().update(signsIn(text, ['甲']))
}

/** A text whose signs have these labels in a row, and what is done with it. */
function draft(start: string, ...labels: string[]) {
  let text = start
  const places: SlotPlaces = createSlotPlaces()
  places.update(signsIn(text, labels.length > 0 ? labels : ['甲', '乙']))
  return {
    places,
    change(words: string, others: string) {
      const rangeOffset = text.indexOf(words)
      text = text.replace(words, others)
      places.follow([{rangeOffset, rangeLength: words.length, text: others}])
    },
    update: (...now: string[]) => places.update(signsIn(text, now)),
  }
}

function signsIn(text: string, labels: readonly string[]): SlotPlace[] {
  return [...text.matchAll(/XX|××/g)].map(({index}, at) => ({
    label: labels[at] ?? `多出的${at}`,
    start: index,
    end: index + 2,
  }))
}
