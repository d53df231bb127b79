import { render } from 'preact';
import { SettingsPage } from '../../tasks/settings-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { startBoardPage } from '../board-page.ts';
import '../../ui/tokens.css';
import '../../ui/base.css';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place to draw in');

void startBoardPage(
  root,
  (page) => render(<SettingsPage {...page} />, root),
  (text) => render(<Notice tone="warning">{text}</Notice>, root),
);
