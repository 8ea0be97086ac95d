/**
 * What Prometheus would read, the sum over all processes whose texts are given.
 * @param labels as they are written, between the braces
 */
export function metricOf(text: string, name: string, labels = ''): number {
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}${labels && `{${labels}}`} `))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
