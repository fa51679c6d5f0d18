/**
 * How a Teams client draws a card, as far as its published host configurations say (github.com/microsoft/AdaptiveCards,
 * samples/HostConfig/microsoft-teams-light.json and -dark.json, read 2026-11-29): sizes, spaces and colours. None is
 * published for the contrast theme; its colours are those of Windows' high contrast.
 */
const shared = {
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#E1E1E1' },
  supportsInteractivity: true,
  fontFamily: "'Segoe UI', Arial, sans-serif",
  fontTypes: {
    default: {
      fontFamily: "'Segoe UI', Arial, sans-serif",
      fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 200, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "Consolas, 'Courier New', monospace",
      fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 200, default: 400, bolder: 600 },
    },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 2 },
} as const;

interface Colours {
  readonly page: string;
  readonly text: string;
  /** Text on a coloured ground. */
  readonly onColour: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly emphasis: string;
  readonly goodBack: string;
  readonly warningBack: string;
  readonly attentionBack: string;
}

/** Colours of text and of what stands behind it, in Teams' three themes. */
export const THEMES = {
  light: {
    page: '#FFFFFF',
    text: '#252424',
    onColour: '#252424',
    // #252424 at three quarters, on white.
    subtle: '#5B5B5B',
    accent: '#6264A7',
    good: '#92C353',
    warning: '#F8D22A',
    attention: '#C4314B',
    emphasis: '#F9F8F7',
    goodBack: '#CCFFCC',
    warningBack: '#FFE2B2',
    attentionBack: '#FFC5B2',
  },
  dark: {
    page: '#2D2C2C',
    text: '#FFFFFF',
    onColour: '#201F1F',
    // White at three quarters, on the page.
    subtle: '#CBCACA',
    accent: '#A6A7DC',
    good: '#92C353',
    warning: '#F8D22A',
    attention: '#D74654',
    emphasis: '#292828',
    goodBack: '#CCFFCC',
    warningBack: '#FFE2B2',
    attentionBack: '#FFC5B2',
  },
  contrast: {
    page: '#000000',
    text: '#FFFFFF',
    onColour: '#FFFFFF',
    subtle: '#FFFFFF',
    accent: '#FFFF01',
    good: '#3FF23F',
    warning: '#FFFF01',
    attention: '#FFFF01',
    emphasis: '#000000',
    goodBack: '#000000',
    warningBack: '#000000',
    attentionBack: '#000000',
  },
} as const satisfies Record<string, Colours>;

export type Theme = keyof typeof THEMES;

const colour = (usual: string, subtle: string): object => ({ default: usual, subtle });

/** A style of a container: what stands behind, and the colours of text on it. */
const style = (colours: Colours, backgroundColor: string, text = colours.text): object => ({
  backgroundColor,
  foregroundColors: {
    default: colour(text, text === colours.text ? colours.subtle : text),
    accent: colour(colours.accent, colours.accent),
    good: colour(colours.good, colours.good),
    warning: colour(colours.warning, colours.warning),
    attention: colour(colours.attention, colours.attention),
    dark: colour(colours.text, colours.subtle),
    light: colour(colours.subtle, colours.subtle),
  },
});

/** The configuration of the `adaptivecards` renderer for a theme. */
export function hostConfig(theme: Theme): object {
  const colours = THEMES[theme];
  return {
    ...shared,
    containerStyles: {
      default: style(colours, colours.page),
      emphasis: style(colours, colours.emphasis),
      good: style(colours, colours.goodBack, colours.onColour),
      warning: style(colours, colours.warningBack, colours.onColour),
      attention: style(colours, colours.attentionBack, colours.onColour),
      accent: style(colours, colours.emphasis),
    },
  };
}

/** What a host configuration does not say: buttons as Teams draws them. */
export const pageStyle = (theme: Theme): string => {
  const { page, text, accent, subtle } = THEMES[theme];
  return `
    body { margin: 0; background: ${page}; font-family: 'Segoe UI', Arial, sans-serif; }
    .ac-adaptiveCard { border: 1px solid ${subtle}40; border-radius: 4px; }
    .ac-richTextBlock, .ac-textBlock { line-height: 1.33; overflow-wrap: anywhere; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-pushButton { min-height: 32px; padding: 5px 12px; border: 1px solid ${subtle}; border-radius: 4px;
      font: 600 14px/20px 'Segoe UI', Arial, sans-serif; color: ${text}; background: ${page}; }
    .ac-pushButton.style-positive { background: ${accent}; border-color: ${accent}; color: ${page}; }
    a { color: ${accent}; text-decoration: none; }`;
};
