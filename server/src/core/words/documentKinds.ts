/** What a written document calls itself (文种), as alternatives for a pattern. Speeches are in kinds.tsv. */
export const DOCUMENT_KINDS =
  '通知|公告|通告|通报|决定|决议|命令|意见|办法|规定|规则|细则|条例|制度|方案|预案|总结|纪要|说明|建议|批复|复函|函|请示|报告|议案'
