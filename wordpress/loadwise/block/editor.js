// The block in the editor. It shows what was chosen, not the app: no script of another host runs
// where somebody is logged in. What is saved is a plain link, made when something is chosen, so
// that it reads the same when it is opened again.
{
  const { blocks, blockEditor, components, element } = window.wp;
  const { createElement: el, Fragment } = element;
  const words = window.loadwiseEditor;
  const shipped = ['pht', 'achilles'];
  const payloadShape = /^[0-9]+\.[\w-]+(\.[\w-]+\.[\w-]+)?\.[\w-]+$/;

  /** What WordPress wrote out for those who may not write HTML. */
  const straight = (text) => {
    const area = document.createElement('textarea');
    area.innerHTML = String(text || '').replace(/</g, '&lt;');
    return area.value;
  };

  /** What stands behind "#p=", with its dashes as they were; null where it is no whole link. */
  const payloadOf = (text) => {
    const bare = straight(text)
      .trim()
      .replace(/^.*?(#|%23)p(=|%3D)/i, '')
      .replace(/[\u2010\u2011\u2212]/g, '-');
    return payloadShape.test(bare) ? bare : null;
  };

  const fallbackOf = ({ programme, lang, link }) => {
    const payload = link ? payloadOf(link) : null;
    if (payload) return `${words.address}#p=${payload}`;
    // One parameter at most: an "&" would be stored in more than one way.
    if (programme) return `${words.address}?programme=${encodeURIComponent(programme)}`;
    return lang ? `${words.address}?lang=${encodeURIComponent(lang)}` : words.address;
  };

  const choicesOf = (programme) => {
    const known = [['', words.own], ...shipped.map((name) => [name, words[name]])];
    const isOther = programme && !shipped.includes(programme);
    const options = [...known, ['other', words.other]].map(([value, label]) => ({ value, label }));
    return { options, value: isOther ? 'other' : programme };
  };

  const languages = [
    ['', words.asBrowser],
    ['en', 'English'],
    ['de', 'Deutsch'],
    ['es', 'Español'],
  ].map(([value, label]) => ({ value, label }));

  const field = (props) => el(components.TextControl, { ...props, __nextHasNoMarginBottom: true });

  const Programme = ({ attributes, choose }) => {
    const { programme, lang } = attributes;
    const { options, value } = choicesOf(programme);
    const pick = (name) => choose({ programme: name === 'other' ? 'my-programme' : name });
    return el(
      Fragment,
      null,
      el(components.SelectControl, { label: words.programme, value, options, onChange: pick }),
      value === 'other' &&
        field({
          label: words.otherName,
          value: programme,
          onChange: (name) => choose({ programme: name.trim().replace(/\.json$/, '') || 'other' }),
        }),
      el(components.SelectControl, {
        label: words.language,
        value: lang,
        options: languages,
        onChange: (tag) => choose({ lang: tag }),
      }),
    );
  };

  const Handout = ({ attributes, choose }) => {
    const { link, isPublic } = attributes;
    // Another link is another hand-out: it is asked about again.
    const change = (text) => choose({ link: text.trim(), isPublic: false });
    return el(
      Fragment,
      null,
      el(components.TextareaControl, {
        label: words.link,
        help: words.linkHelp,
        value: straight(link),
        onChange: change,
      }),
      link && !payloadOf(link) && notice('error', words.linkBad),
      link && notice('warning', words.warning),
      link &&
        el(components.CheckboxControl, {
          label: words.confirm,
          checked: isPublic,
          onChange: (isTicked) => choose({ isPublic: isTicked }),
        }),
      link && !isPublic && el('p', null, words.held),
    );
  };

  const notice = (status, text) => el(components.Notice, { status, isDismissible: false }, text);

  const Look = ({ attributes, choose }) =>
    el(
      Fragment,
      null,
      field({
        label: words.label,
        help: words.labelHelp,
        value: attributes.label,
        placeholder: words.labelFirst,
        onChange: (label) => choose({ label }),
      }),
      field({
        label: words.accent,
        value: attributes.accent,
        onChange: (accent) => choose({ accent: accent.trim() }),
      }),
      field({
        label: words.height,
        value: attributes.height,
        inputMode: 'numeric',
        onChange: (height) => choose({ height: height.trim() }),
      }),
    );

  const Card = ({ attributes }) => {
    if (!words.address)
      return el(
        Fragment,
        null,
        notice('warning', words.noAddress),
        words.settings && el('a', { href: words.settings }, words.setIt),
      );
    const href = fallbackOf(attributes);
    const target = { href, target: '_blank', rel: 'noopener noreferrer' };
    return el('p', null, words.shown, ' ', el('a', target, words.look, ' ', words.newTab));
  };

  const Edit = ({ attributes, setAttributes }) => {
    const choose = (some) => {
      const next = { ...attributes, ...some };
      setAttributes({ ...some, fallback: words.address ? fallbackOf(next) : '' });
    };
    const props = { attributes, choose };
    const { InspectorControls, useBlockProps } = blockEditor;
    element.useEffect(() => {
      if (words.address && !attributes.fallback) choose({});
    }, []);
    return el(
      Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(components.PanelBody, { title: words.title }, el(Look, props)),
      ),
      el(
        'div',
        useBlockProps(),
        el(
          components.Placeholder,
          { icon: 'heart', label: words.title, className: 'loadwise-card', isColumnLayout: true },
          el(Card, props),
          el(Programme, props),
          el(
            components.PanelBody,
            { title: words.handout, initialOpen: Boolean(attributes.link) },
            el(Handout, props),
          ),
        ),
      ),
    );
  };

  const save = ({ attributes }) => {
    const href = straight(attributes.fallback);
    if (!href) return null;
    const label = attributes.label || href.replace(/#.*/, '');
    return el('p', blockEditor.useBlockProps.save(), el('a', { href }, label));
  };

  const isOurs = (text) =>
    Boolean(words.address) && text.trim().startsWith(words.address) && !/\s/.test(text.trim());

  const fromAddress = (text) => {
    const url = new URL(text.trim());
    const link = payloadOf(url.hash) ? text.trim() : '';
    const programme = link ? '' : url.searchParams.get('programme') || '';
    const attributes = { programme, link, lang: url.searchParams.get('lang') || '' };
    const fallback = fallbackOf(attributes);
    return blocks.createBlock('loadwise/programme', { ...attributes, fallback });
  };

  const attribute = (name) => ({ type: 'string', shortcode: ({ named }) => named[name] || '' });

  blocks.registerBlockType('loadwise/programme', {
    edit: Edit,
    save,
    transforms: {
      from: [
        {
          type: 'raw',
          priority: 5,
          isMatch: (node) => node.nodeName === 'P' && isOurs(node.textContent || ''),
          transform: (node) => fromAddress(node.textContent),
        },
        {
          type: 'shortcode',
          tag: 'loadwise',
          attributes: {
            programme: attribute('programme'),
            link: attribute('link'),
            lang: attribute('lang'),
            accent: attribute('accent'),
            height: attribute('height'),
            label: attribute('label'),
          },
        },
      ],
    },
  });
}
