import { send } from './browser/messages.ts';
import { readArticle } from './page/read.ts';

const { article, truncated } = readArticle(document);
void send('read', { article, truncated });
