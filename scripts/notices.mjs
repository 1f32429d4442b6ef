// The licences of what the bundles carry: MIT and its like ask that their words go along with every copy.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './shell.mjs'

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i
const RULE = `\n${'='.repeat(72)}\n\n`

/**
 * The notices for all packages in the bundles, given what esbuild read in a folder (its metafiles); throws where a package
 * has no licence text.
 */
export function thirdPartyNotices(metafiles, folder = root) {
  const inputs = metafiles.flatMap(({inputs}) => Object.keys(inputs))
  const folders = new Set(inputs.flatMap(path => PACKAGE.exec(path)?.[0] ?? []))
  const notices = [...folders]
    .map(path => noticeOf(join(folder, path)))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
  const unique = new Map(notices.map(notice => [notice.title, notice.text]))
  const head = '拟稿的程序里带有下列软件包，它们的许可证如下。\n'
  return [head, ...[...unique].map(([title, text]) => `${title}\n\n${text}\n`)].join(RULE)
}

function noticeOf(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter(file => LICENCE.test(file))
  if (files.length === 0) throw new Error(`${name} 打进了程序，却没有许可证的文本（${folder}）`)
  const text = files.map(file => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
  return {title: `${name} ${version}（${license}）`, text}
}
