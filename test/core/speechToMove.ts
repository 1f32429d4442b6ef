/** Three sections that speak of each other, with sections and a series below them. */
export const SPEECH = `同志们：

下面，我讲三点意见。

## 一、认清形势

具体任务见第三部分。

### （一）成绩来之不易

今年很不容易。

### （二）问题不容忽视

## 二、突出重点

要做到两点：
一是快。
二是准。

### （一）抓项目

1.抓开工。

2.抓投产。

## 三、加强领导

分工见第二部分，前面讲的见第一部分。

同志们，让我们共同努力！
`
