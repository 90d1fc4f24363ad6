declare module '*.svelte' {
  import type { Component } from 'svelte';
  import type { Story } from './story.ts';

  const component: Component<{ story: Story }>;
  export default component;
}
