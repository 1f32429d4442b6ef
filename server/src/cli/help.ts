/** What `nigao --help` prints. */
export const HELP = `用法：nigao check [选项] 路径…
      nigao check 文件.docx… --out 另一个文件.docx 或文件夹 [--force]
      nigao outline [--format text|json] 路径…
      nigao fill 模板 --list
      nigao fill 模板 --data 数据 --out 文件夹 [--name 文件名] [--force]
      nigao export 稿件… --out 文件.docx、.pdf 或文件夹 [-p 版式] [--force]
      nigao import 文件.docx… --out 稿件.md 或文件夹 [--force]
      nigao compare 旧稿 新稿 [--out 花脸稿.docx] [--force]

check 检查讲话稿等公文稿件：层次序号、排比序列、待填之处、网页残留和常见差错。
outline 列出提纲：各级小标题和排比各项，各有多少字、讲几分钟。
路径可以是文件或文件夹（查找其中的 .md、.markdown、.mdown、.mkd、.txt、.docx），“-”表示
标准输入。Word 文件（.docx）照 import 的读法，位置说的是第几段、第几个字；加上 --out
另写一份，问题是其中的批注，可放心修正的是修订，别的都与原件相同。
fill 用一份有待填的稿件作模板，数据里一行出一份。先用 --list 印出表头，在下面逐行填写。
export 把稿件排成 Word 文件（.docx），版面参照 GB/T 9704：每页22行，每行28字；
加 -p read-aloud 排成台前朗读件：大字，一句不跨页，文首“注音”写明的字上面有拼音。
写成 .pdf 的由本机的 LibreOffice 来画。
import 把 Word 文件（.docx）读成稿件：自动编号写成文字，修订取接受以后的；没有导入的
（批注、图片等）逐样写到错误输出。
compare 对照两份稿件，.md、.txt、.docx 都行：逐节逐句列出移动、改动、增加、删去的，只改了
序号、分段的另列。写了 --out 的，另出一份花脸稿：带修订的 Word 文件，全部接受是新稿，全部拒绝是
旧稿。

选项：
  --format text|json    输出格式，默认 text
  --fail-on 级别        error、warning、information 或 never：有达到这一级别的问题时
                        退出码为 1，默认 warning
  --fix                 把可放心修正的问题改好并写回文件
  --scope 范围          auto 只查像公文的（默认），always 一律检查，off 一律不查；文首
                        写了“拟稿: 开”“拟稿: 关”的照它
  --verbose             哪些文件没有查、为什么，逐个写到错误输出
  --jobs 份数           同时查几份，默认与处理器的核数相同；1 是一份一份地查
  --help                显示本说明
  --version             显示版本

--fail-on、--fix、--scope 和 --verbose 只用于 check，--jobs 只用于 check 和 outline。
以下只用于 fill：
  --list                印出模板的待填，一项一列，存成 CSV 就可以填；加 --format json
                        印成 JSON
  --data 数据           .csv（第一行是表头）或 .json（一项，或几项的列表）；空着的照旧待填
  --name 文件名         各份的文件名，如 "{单位}讲话.md"；大括号里是列名或“序号”，默认是
                        模板的名称加序号

以下只用于 export：
  --profile、-p 版式    auto 文首写了版头、版记的印上（默认），official 公文，缺什么说明，
                        speech 讲话稿，不印版头、版记，read-aloud 台前朗读件

以下用于 check、fill、export、import 和 compare：
  --out、-o 位置        写到哪个文件夹，没有就新建；只有一份时，check 可写成 .docx 文件，
                        export 可写成 .docx、.pdf 文件，import 可写成 .md 文件；
                        compare 写成 .docx 文件
  --force               已有同名的文件时也写

退出码：0 没有达到级别的问题，fill、export 都填上了，import 写出了稿件，compare 没有差别；
1 有问题，fill、export 还有待填，compare 有差别；2 用法或数据不对，或有文件读不了、写不了
`
