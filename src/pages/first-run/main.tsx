import { render } from 'preact';
import { FirstRun } from '../../tasks/first-run-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { startBoardPage } from '../board-page.ts';
import '../../ui/tokens.css';
import '../../ui/base.css';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place to draw in');

void startBoardPage(
  root,
  (page) => render(<FirstRun {...page} onClose={page.ports.close} />, root),
  (text) => render(<Notice tone="warning">{text}</Notice>, root),
);
