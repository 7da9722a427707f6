<?php
/**
 * The block. What it saves is a plain link, which any role may save and which stays if the plugin
 * goes; what it shows is made when the page is.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

/**
 * What the block shows.
 *
 * @param array $attributes as saved.
 */
function render_block( $attributes ) {
	$attributes['max_height'] = $attributes['maxHeight'] ?? '';
	$shown                    = element( $attributes );
	if ( '' === $shown || is_scriptless() ) {
		return '' === $shown ? '' : "<p>$shown</p>";
	}
	return '<div ' . get_block_wrapper_attributes() . ">$shown</div>";
}

/** What the editor is told: words in its language, and where the app is. */
function editor_words() {
	return array(
		'address'     => address(),
		'settings'    => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=loadwise' ) : '',
		'title'       => __( 'Exercise programme', 'loadwise' ),
		'noAddress'   => __( 'The address of the app is not set yet. An administrator sets it under Settings, Loadwise.', 'loadwise' ),
		'setIt'       => __( 'Set it now', 'loadwise' ),
		'shown'       => __( 'Visitors see the app here.', 'loadwise' ),
		'look'        => __( 'Look at it', 'loadwise' ),
		'newTab'      => __( '(opens in a new tab)', 'loadwise' ),
		'programme'   => __( 'Programme', 'loadwise' ),
		'own'         => __( 'As the app is set up', 'loadwise' ),
		'pht'         => __( 'Proximal hamstring', 'loadwise' ),
		'achilles'    => __( 'Achilles tendon', 'loadwise' ),
		'other'       => __( 'Another one, by the name of its file', 'loadwise' ),
		'otherName'   => __( 'Name of the file, without .json', 'loadwise' ),
		'language'    => __( 'Language', 'loadwise' ),
		'asBrowser'   => __( 'As the visitor’s browser', 'loadwise' ),
		'label'       => __( 'Words of the link', 'loadwise' ),
		'labelHelp'   => __( 'Shown in feeds, in mail, and where no script runs.', 'loadwise' ),
		'labelFirst'  => __( 'Your exercise programme', 'loadwise' ),
		'accent'      => __( 'Colour, such as #00aa77', 'loadwise' ),
		'height'      => __( 'Height in pixels; empty: as tall as the content', 'loadwise' ),
		'handout'     => __( 'Hand-out', 'loadwise' ),
		'link'        => __( 'Link of a hand-out', 'loadwise' ),
		'linkHelp'    => __( 'Only for a hand-out that is meant for everybody.', 'loadwise' ),
		'linkBad'     => __( 'This is not the whole link of a hand-out. Copy it again.', 'loadwise' ),
		'warning'     => __( 'A page is public, a hand-out often is not: its link holds the clinic, the phone number, the note and the changes that were made for a patient. Everybody who opens the page can read them, and begins at that patient’s stage.', 'loadwise' ),
		'confirm'     => __( 'This hand-out is meant for everybody', 'loadwise' ),
		'held'        => __( 'Not confirmed yet: a page with this hand-out cannot be published.', 'loadwise' ),
		'plainLink'   => __( 'The text holds the link of a hand-out. Whoever reads the page can open it.', 'loadwise' ),
		'beforeTitle' => __( 'Loadwise: a hand-out', 'loadwise' ),
	);
}

/** Registers the block and the editor's script, which needs no build. */
function register_block() {
	$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' );
	wp_register_script( 'loadwise-editor', plugins_url( 'block/editor.js', FILE ), $needs, VERSION, true );
	$panel = array( 'wp-plugins', 'wp-edit-post', 'wp-components', 'wp-element', 'wp-data', 'loadwise-editor' );
	wp_register_script( 'loadwise-publishing', plugins_url( 'block/publishing.js', FILE ), $panel, VERSION, true );
	register_block_type(
		plugin_dir_path( FILE ) . 'block',
		array( 'render_callback' => __NAMESPACE__ . '\render_block' )
	);
}
add_action( 'init', __NAMESPACE__ . '\register_block' );

/** Words for the editor; the panel before publishing only where posts are written. */
function enqueue_for_editor() {
	$words = 'window.loadwiseEditor = ' . wp_json_encode( editor_words() ) . ';';
	wp_add_inline_script( 'loadwise-editor', $words, 'before' );
	$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
	if ( $screen && 'post' === $screen->base ) {
		wp_enqueue_script( 'loadwise-publishing' );
	}
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_for_editor' );
