// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Checkbox, InputField, SelectField } from '../../src/ui/inputs.tsx';

afterEach(cleanup);

test('a select gives the value of the chosen option', () => {
  const heard: string[] = [];
  const options = [
    { value: 'RU', label: 'Russia' },
    { value: 'ES', label: 'Spain' },
  ];
  render(
    <SelectField label="Holidays" value="RU" options={options} onChange={(v) => heard.push(v)} />,
  );
  fireEvent.change(screen.getByLabelText('Holidays'), { target: { value: 'ES' } });
  expect(heard).toEqual(['ES']);
});

test('a checkbox is pressed by its words', () => {
  const heard: boolean[] = [];
  render(
    <Checkbox label="No need to show me again" checked={false} onChange={(on) => heard.push(on)} />,
  );
  fireEvent.click(screen.getByText('No need to show me again'));
  expect(heard).toEqual([true]);
});

test('a time field gives what was typed and keeps its limits', () => {
  const heard: string[] = [];
  render(
    <InputField label="to" type="time" value="19:00" min="10:00" onInput={(v) => heard.push(v)} />,
  );
  const input = screen.getByLabelText<HTMLInputElement>('to');
  expect([input.type, input.min]).toEqual(['time', '10:00']);
  fireEvent.input(input, { target: { value: '18:30' } });
  expect(heard).toEqual(['18:30']);
});
