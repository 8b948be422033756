import type { PaperSection } from './issue';

/** A paper as it is printed. */
export interface PrintedPaper {
  /** The organ that issues it, which also signs it. */
  organ: string;
  number: string;
  title: string;
  sections: readonly PaperSection[];
  /** `2026-11-23`. */
  issuedOn: string;
  sha256: string;
  /** The number of the paper that took its place. */
  supersededBy: string | null;
  /** The number of the paper whose place it takes. */
  supersedes: string | null;
}

/**
 * The layout of GB/T 9704: A4 with its margins, the organ's name in red above a red line, the number, the title, the
 * text in 22 lines of 28 characters, the organ and the day at the right below it. Sizes are the standard's: 小标宋 for
 * headings, 仿宋 三号 (16 pt) for text.
 */
const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
* { box-sizing: border-box; }
html { background: #e8e8e8; }
body { margin: 0; font-family: FangSong, 仿宋, 仿宋_GB2312, STFangsong, 'Noto Serif CJK SC', 'Noto Serif SC', serif;
  font-size: 16pt; line-height: 28pt; color: #000; }
main { width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff;
  box-shadow: 0 0 4mm rgb(0 0 0 / 20%); }
.organ, h1 { font-family: 方正小标宋简体, STZhongsong, 'Noto Serif CJK SC', SimSun, 宋体, serif; text-align: center; }
.organ { margin: 0; font-size: 30pt; line-height: 44pt; font-weight: bold; color: #c00000; }
.number { margin: 14pt 0 0; text-align: center; }
hr { margin: 4mm 0 0; border: 0; border-top: 0.7mm solid #c00000; }
h1 { margin: 28pt 0; font-size: 22pt; line-height: 34pt; font-weight: normal; }
h2 { margin: 0; font: inherit; font-family: SimHei, 黑体, 'Noto Sans CJK SC', sans-serif; text-indent: 2em;
  break-after: avoid; }
p { margin: 0; overflow-wrap: anywhere; orphans: 2; widows: 2; }
article p { text-indent: 2em; text-align: justify; }
article p.addressee { text-indent: 0; }
.signature { margin: 56pt 2em 0 auto; width: max-content; max-width: 100%; text-align: center; break-inside: avoid;
  position: relative; }
.seal { position: absolute; left: 50%; top: 50%; width: 42mm; height: 42mm; margin: -21mm 0 0 -21mm;
  border: 0.3mm dashed #c99; border-radius: 50%; color: #c99; font-size: 9pt; line-height: 12mm; text-align: center; }
.place { padding-top: 28pt; }
aside { margin: 0 0 14pt; padding: 4pt 8pt; border: 0.5mm solid #c00000; color: #c00000; font-size: 14pt;
  line-height: 22pt; text-align: center; }
footer { margin-top: 36pt; padding-top: 4pt; border-top: 0.25mm solid #000; font-size: 8pt; line-height: 12pt;
  font-family: SimSun, 宋体, serif; overflow-wrap: anywhere; break-inside: avoid; }
@media print {
  html { background: none; }
  main { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
}
`;

/** The page on which a paper is read and printed: complete in itself, and nothing in it runs or loads anything. */
export function paperPage(paper: PrintedPaper): string {
  const { organ, number, title, sections, issuedOn, sha256, supersededBy, supersedes } = paper;
  const notes = [
    ...(supersededBy === null ? [] : [`本文书已被更正，以${supersededBy}为准。`]),
    ...(supersedes === null ? [] : [`本文书更正并取代${supersedes}。`]),
  ];
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(`${number} ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${notes.map((note) => `<aside>${escaped(note)}</aside>`).join('\n')}
<p class="organ">${escaped(organ)}</p>
<p class="number">${escaped(number)}</p>
<hr>
<h1>${escaped(title)}</h1>
<article>
${sections.map(sectionOf).join('\n')}
</article>
<div class="signature">
<div class="place"><p>${escaped(organ)}</p><p>${escaped(dayInWords(issuedOn))}</p></div>
<div class="seal">（印章）</div>
</div>
<footer><p>校验值（SHA-256）：${escaped(sha256)}</p></footer>
</main>
</body>
</html>
`;
}

function sectionOf({ heading, text }: PaperSection, place: number): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return [
    ...(heading === null ? [] : [`<h2>${escaped(heading)}</h2>`]),
    ...lines.map((line, i) => paragraph(line.trim(), place === 0 && heading === null && i === 0)),
  ].join('\n');
}

/** A paper begins with whom it is for, at the edge: 渝中区第一小学校： */
function paragraph(line: string, isFirst: boolean): string {
  const isAddressee = isFirst && line.endsWith('：');
  return `<p${isAddressee ? ' class="addressee"' : ''}>${escaped(line)}</p>`;
}

/** The day as papers bear it: 2026年1月5日, without zeros. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
