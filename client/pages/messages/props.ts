import type { Addressee, ConversationDto, ConversationPageDto } from '../../../contract/messages.js';
import type { Brand } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import type { FormState } from '../page.js';

export interface WriteToProps {
  to: Addressee;
  network: { name: string; path: string; brand?: Brand };
  /** Whose moderators are written to; left out: those of the network. */
  forum?: { name: string; path: string };
  /** Who the contact is. */
  contact?: PersonDto | null;
  /** Where the form goes. */
  action: string;
  clientKey: string;
  form?: FormState;
}
export interface ConversationsProps {
  conversations: ConversationDto[];
}
export interface ConversationProps extends ConversationPageDto {
  clientKey: string;
  form?: FormState;
}
