/* Sentences of the server where nothing can be set apart: the marks around *names* are left out. */

export const unmarked = (text: string): string => text.replace(/\*([^*]+)\*/g, "$1");
