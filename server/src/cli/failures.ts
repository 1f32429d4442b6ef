/** What a system error means to a drafter, and what he can do about it. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹，请核对路径',
  ENOTDIR: '没有这个文件或文件夹，请核对路径',
  ELOOP: '链接指来指去没有尽头，请改用文件本来的路径',
  ENAMETOOLONG: '路径太长，请换一个短些的名称或位置',
  EACCES: '没有读写权限，请检查文件和所在文件夹的权限',
  EPERM: '没有读写权限，请检查文件和所在文件夹的权限',
  EROFS: '所在的磁盘只读，请换一个位置',
  EISDIR: '这是文件夹，不是文件，请核对路径',
  EEXIST: '已有同名的文件或文件夹，请换一个名称',
  EBUSY: '别的程序正在使用，请关闭后再试',
  ETXTBSY: '别的程序正在使用，请关闭后再试',
  EMFILE: '打开的文件太多，请关闭一些程序后再试',
  ENFILE: '打开的文件太多，请关闭一些程序后再试',
  ENOSPC: '磁盘已满，请腾出空间后再试',
  EDQUOT: '磁盘配额已用完，请腾出空间后再试',
  EFBIG: '文件太大，这个磁盘放不下，请换一个位置',
  ERR_FS_FILE_TOO_LARGE: '文件太大，请拆成几个后再试',
  ERR_STRING_TOO_LONG: '文件太大，请拆成几个后再试',
}

/** Marks an error whose message is for the drafter. */
const IN_WORDS = Symbol('in words')

/** An error that says to the drafter what it is. */
export function inWords(sentence: string): Error {
  return new Error(sentence, {cause: IN_WORDS})
}

/** One line for a file that could not be read or written, or that our own fault kept from being handled. */
export function explainFailure(path: string, error: unknown): string {
  if (error instanceof Error && error.cause === IN_WORDS) return error.message
  const {code, message = String(error)} = error as {code?: unknown; message?: string}
  if (typeof code !== 'string') return `未能处理“${path}”：程序出错（${message}）`
  return `无法读写“${path}”：${CAUSES[code] ?? `系统没有完成（${code}），请稍后再试，或换一个位置`}`
}

/** One line for a file that is no text, or none that can be read for certain. */
export function unreadable(path: string): string {
  return `不是文本：“${path}”不是 UTF-8、UTF-16、GB18030 或 Big5 编码的稿件，或者辨不出是哪一种，请另存为文本（UTF-8 编码）再用`
}

/** One line for a draft whose reading ran out of memory. */
export function outOfMemory(path: string): string {
  return `没有检查“${path}”：内存不足，请关闭一些程序，或把稿件分成几份再查`
}
