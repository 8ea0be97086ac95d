/** LaTeX as people would type it in a line: `x² ≤ √(y)`. What is not known stays as it was written. */
const signs: Readonly<Record<string, string>> = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ' },
  ...{ eta: 'η', theta: 'θ', iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ' },
  ...{ pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ' },
  ...{ omega: 'ω', Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π' },
  ...{ Sigma: 'Σ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω', infty: '∞', partial: '∂', nabla: '∇' },
  ...{ le: '≤', leq: '≤', ge: '≥', geq: '≥', ne: '≠', neq: '≠', approx: '≈', equiv: '≡' },
  ...{ pm: '±', times: '×', cdot: '·', div: '÷', sum: '∑', prod: '∏', int: '∫', to: '→' },
  ...{ rightarrow: '→', leftarrow: '←', Rightarrow: '⇒', Leftrightarrow: '⇔', implies: '⇒' },
  ...{ in: '∈', notin: '∉', subset: '⊂', subseteq: '⊆', cup: '∪', cap: '∩', emptyset: '∅' },
  ...{ forall: '∀', exists: '∃', neg: '¬', land: '∧', lor: '∨', circ: '°', degree: '°' },
  ...{ ldots: '…', dots: '…', cdots: '…', quad: ' ', qquad: ' ', ',': ' ', ';': ' ', '!': '' },
  ...{ '%': '%', '{': '{', '}': '}', $: '$', '&': '&', _: '_', '#': '#', ' ': ' ' },
};
/** They have names that are read as they are. */
const functions = /^(sin|cos|tan|log|ln|exp|lim|min|max|arcsin|arccos|arctan|det|gcd|mod)$/;
const raised: Readonly<Record<string, string>> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
  ...{ '-': '⁻', '+': '⁺', n: 'ⁿ' },
};
const lowered: Readonly<Record<string, string>> = {
  ...{ 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉' },
};

const token = /\\([A-Za-z]+|[^A-Za-z])|[{}^_]|[^\\{}^_]+/gs;

export function formulaText(tex: string): string {
  const tokens = tex.match(token) ?? [];
  let at = 0;
  let isKnown = true;

  /** What belongs together: a group, a command with what it takes, a character. */
  function one(): string {
    const found = tokens[at];
    if (found === undefined) return '';
    if (found === '{') {
      at += 1;
      const inside = all('}');
      at += 1;
      return inside;
    }
    if (found.startsWith('\\')) return command();
    if (found === '^' || found === '_' || found === '}') {
      at += 1;
      return '';
    }
    const [first = '', ...rest] = [...found];
    if (rest.length === 0) at += 1;
    else tokens[at] = rest.join('');
    return first;
  }

  function command(): string {
    const name = tokens[at]!.slice(1);
    at += 1;
    if (name in signs) return signs[name]!;
    if (functions.test(name)) return name;
    if (/^(frac|dfrac|tfrac)$/.test(name)) return `${grouped(one())}/${grouped(one())}`;
    if (name === 'sqrt') return `√${grouped(one())}`;
    if (/^(text|mathrm|mathbf|mathit|mathbb|operatorname|overline|bar|vec|hat)$/.test(name)) {
      return one();
    }
    if (/^(left|right|big|Big|displaystyle)$/.test(name)) return '';
    isKnown = false;
    return '';
  }

  function all(end?: string): string {
    let text = '';
    while (at < tokens.length && tokens[at] !== end) {
      const found = tokens[at]!;
      if (found === '^' || found === '_') {
        at += 1;
        text += script(one(), found === '^');
      } else if (found === '{' || found.startsWith('\\')) {
        text += one();
      } else {
        at += 1;
        text += found === '}' ? '' : found;
      }
    }
    return text;
  }

  const text = all();
  return isKnown ? text.replaceAll(/\s+/g, ' ').trim() : tex;
}

function script(text: string, isRaised: boolean): string {
  const own = isRaised ? raised : lowered;
  const characters = [...text.trim()];
  if (characters.every((one) => one in own)) return characters.map((one) => own[one]).join('');
  return `${isRaised ? '^' : '_'}${grouped(text)}`;
}

function grouped(text: string): string {
  return [...text.trim()].length > 1 ? `(${text.trim()})` : text.trim();
}
