import { decodeWords } from 'postal-mime';
import { importKey } from '../../auth/index.js';
import { maskAddresses } from '../text/mask-addresses.js';
import { cleanText } from './clean-text.js';

/** Who wrote a message: a name to show and a key that never shows. */
export interface Author {
  /** 1 to 80 characters, without any address. */
  name: string;
  /** Of the address, or of the name where there is no address: the same for all messages of one person. */
  key: string;
}

const MAX_NAME = 80;

/**
 * Reads `address (Name)`, `Name <address>`, a bare address, a bare name, and broken forms of these.
 * @param from the From header as it stands, or null
 */
export function readAuthor(from: string | null): Author {
  const { address, name } = split(from?.trim() ?? '');
  const tidy = tidyAddress(address);
  const shown = showableName(name) || showableName(localPart(address)) || 'Unknown sender';
  return { name: shown, key: importKey(tidy || `name:${shown}`) };
}

function split(from: string): { address: string; name: string } {
  const angle = /^(.*?)<\s*([^<>]*?)\s*>?\s*(\(.*\))?\s*$/.exec(from);
  if (angle && isAddress(angle[2]!)) return { address: angle[2]!, name: angle[1]! || (angle[3] ?? '') };
  // Mailing-list archives spell the at sign out.
  const spelled = /^([\w.+-]+) at ([\w-]+(?:\.[\w-]+)+)\s*(.*)$/i.exec(from);
  if (spelled) return { address: `${spelled[1]}@${spelled[2]}`, name: spelled[3]! };
  const token = from.split(/[\s(<>,;]+/).find(isAddress);
  if (token) return { address: token, name: from.replace(token, '') };
  // `news&host.example (Some One)`: an address that lost its at sign.
  const mangled = /^(\S+\.\S+|\S*[&%]\S+)\s+\((.+)\)\s*$/.exec(from);
  return mangled ? { address: mangled[1]!, name: mangled[2]! } : { address: '', name: from };
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text) || /^[\w.-]+![\w.!%-]+$/.test(text);
}

/** Without what broken headers leave around an address. */
function tidyAddress(address: string): string {
  return address.replace(/[<>()"\s]/g, '').replace(/\.+$/, '');
}

function localPart(address: string): string {
  return address.includes('@')
    ? address.slice(0, address.lastIndexOf('@'))
    : (address.split('!').at(-1) ?? '');
}

function showableName(text: string): string {
  const name = cleanText(words(text))
    .replace(/[\u200b-\u200f\u2060-\u2069]/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\p{M}{5,}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = unwrapped(name);
  // Half of an address or punctuation alone is no name.
  if (!/[\p{L}\p{N}]/u.test(bare)) return '';
  return [...maskAddresses(bare)].slice(0, MAX_NAME).join('').trim();
}

/** Takes the quotation marks or brackets around a whole name away. */
function unwrapped(name: string): string {
  let bare = name;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare
      .replace(/^"(.*)"$/, '$1')
      .replace(/^'(.*)'$/, '$1')
      .replace(/^\(([\s\S]*)\)$/, '$1')
      .trim();
  }
  return bare.replace(/^[(<,;:]+|[>,;:]+$/g, '').trim();
}

function words(text: string): string {
  try {
    return decodeWords(text);
  } catch {
    return text;
  }
}
