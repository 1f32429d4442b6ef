/** Right but for its numbering: 四 follows 二. One slot in the first section, two equal ones in the second. */
export const SPEECH = `# 在全县粮食生产会议上的讲话

同志们：

今天召开这次会议，主要任务是部署秋粮生产。下面，我讲三点意见。

一、认清形势，增强责任感

今年全县落实播种面积XX万亩。一是面积要稳住。二是单产要提高。三是品质要做优。

二、突出重点，抓好落实

（一）抓好田间管理。由某某同志牵头，每周调度一次。

（二）抓好防灾减灾。由某某同志负责，汛期每天值守。

四、加强领导，压实责任

各乡镇要把责任扛在肩上。
`

/** Nothing to report. */
export const CLEAN = `# 在座谈会上的讲话

同志们：

一、肯定成绩

一年来，大家做了许多工作。

二、继续努力

希望大家再接再厉。
`
