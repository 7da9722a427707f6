// Before a page is published: what a hand-out in it would tell everybody. The server refuses to
// publish one that nobody confirmed; here it is said before that is tried.
{
  const { components, data, editPost, editor, element, plugins } = window.wp;
  const { createElement: el } = element;
  const words = window.loadwiseEditor;
  const Panel = (editor && editor.PluginPrePublishPanel) || editPost.PluginPrePublishPanel;
  const plainLink = /(#|%23)p(=|%3D)[0-9]+\.[\w-]/i;

  const ownBlocks = (list) =>
    list.flatMap((block) => [
      ...(block.name === 'loadwise/programme' ? [block] : []),
      ...ownBlocks(block.innerBlocks),
    ]);

  const withoutOurs = (text) =>
    text
      .replace(/<!-- wp:loadwise\/programme [^]*?(\/-->|<!-- \/wp:loadwise\/programme -->)/g, '')
      .replace(/\[loadwise [^\]]*\]/g, '');

  const Warnings = () => {
    const { held, shown, isPlain } = data.useSelect((select) => {
      const handouts = ownBlocks(select('core/block-editor').getBlocks()).filter(
        ({ attributes }) => attributes.link,
      );
      const text = select('core/editor').getEditedPostContent();
      const codes = text.match(/\[loadwise [^\]]*link=[^\]]*\]/g) || [];
      const waiting = codes.filter((code) => !/public=["“”]?(yes|1|true|ja|s[ií])/i.test(code));
      return {
        held: handouts.filter(({ attributes }) => !attributes.isPublic).length + waiting.length,
        shown: handouts.length + codes.length,
        isPlain: plainLink.test(withoutOurs(text)),
      };
    }, []);
    if (!shown && !isPlain) return null;
    return el(
      Panel,
      { title: words.beforeTitle, initialOpen: true },
      shown > 0 && el('p', null, words.warning),
      held > 0 && el(components.Notice, { status: 'error', isDismissible: false }, words.held),
      isPlain &&
        el(components.Notice, { status: 'warning', isDismissible: false }, words.plainLink),
    );
  };

  plugins.registerPlugin('loadwise-publishing', { render: Warnings });
}
