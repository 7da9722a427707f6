<?php
/**
 * The shortcode: [loadwise programme="pht"], [loadwise link="https://…#p=…" public="yes"].
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

/**
 * What it shows.
 *
 * @param array|string $given as written.
 */
function shortcode( $given ) {
	return element( shortcode_atts( defaults(), is_array( $given ) ? $given : array(), 'loadwise' ) );
}

/** Any role may write one: what is in it is checked, and nothing of it is printed as it stands. */
function add_own_shortcode() {
	add_shortcode( 'loadwise', __NAMESPACE__ . '\shortcode' );
}
add_action( 'init', __NAMESPACE__ . '\add_own_shortcode' );

/**
 * Dashes and quotes in it stay as they are.
 *
 * @param string[] $names of shortcodes.
 */
function keep_shortcode_straight( $names ) {
	return array_merge( (array) $names, array( 'loadwise' ) );
}
add_filter( 'no_texturize_shortcodes', __NAMESPACE__ . '\keep_shortcode_straight' );

/**
 * The same for the element.
 *
 * @param string[] $names of tags.
 */
function keep_element_straight( $names ) {
	return array_merge( (array) $names, array( 'loadwise-programme' ) );
}
add_filter( 'no_texturize_tags', __NAMESPACE__ . '\keep_element_straight' );
