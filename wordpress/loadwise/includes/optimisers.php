<?php
/**
 * Plugins that put scripts together, make them smaller or load them late: asked to leave the
 * element's script alone, by attributes and by the filters that each of them has. If one does not
 * listen, the element still knows where the app is, and its link stands there until it runs.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

/**
 * The whole tag: a module, which nobody may have made into something else.
 *
 * @param string $tag    as WordPress or a plugin wrote it.
 * @param string $handle which script it is.
 */
function script_tag( $tag, $handle ) {
	if ( SCRIPT !== $handle || '' === address() ) {
		return $tag;
	}
	$attributes = array(
		'type="module"',
		'src="' . esc_url( address() . 'embed.js' ) . '"',
		'id="' . SCRIPT . '-js"',
		'data-cfasync="false"',
		'data-no-optimize="1"',
		'data-noptimize="1"',
		'data-no-minify="1"',
		'data-no-defer="1"',
		'data-jetpack-boost="ignore"',
		'data-wpmeteor-nooptimize="true"',
		'data-pagespeed-no-defer',
		'nowprocket',
	);
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- this is the enqueued one.
	return '<script ' . implode( ' ', $attributes ) . "></script>\n";
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\script_tag', PHP_INT_MAX, 2 );

/**
 * One more in a list, which is an array or a text with commas.
 *
 * @param mixed  $list  what is left out already.
 * @param string $entry what shall be, too.
 */
function with_entry( $list, $entry ) {
	if ( is_array( $list ) ) {
		$list[] = $entry;
		return $list;
	}
	return '' === trim( (string) $list ) ? $entry : "$list, $entry";
}

/**
 * By address.
 *
 * @param mixed $list what is left out already.
 */
function leave_address_out( $list ) {
	$home = address();
	return '' === $home ? $list : with_entry( $list, preg_replace( '#^https?://#', '', $home ) . 'embed.js' );
}

/**
 * By WordPress's name for the script.
 *
 * @param mixed $list what is left out already.
 */
function leave_handle_out( $list ) {
	return with_entry( $list, SCRIPT );
}

/**
 * Asked for each tag: whether to make it smaller.
 *
 * @param bool   $is_wanted as it would be.
 * @param string $tag       the script's.
 */
function leave_tag_out( $is_wanted, $tag = '' ) {
	return $is_wanted && false === strpos( (string) $tag, SCRIPT );
}

const BY_ADDRESS = array(
	'autoptimize_filter_js_exclude',
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	'litespeed_optm_gm_js_exc',
	'perfmatters_defer_js_exclusions',
	'perfmatters_delay_js_exclusions',
	'perfmatters_minify_js_exclusions',
	'rocket_delay_js_exclusions',
	'rocket_exclude_defer_js',
	'rocket_exclude_js',
	'rocket_minify_excluded_external_js',
	'sgo_javascript_combine_excluded_external_paths',
	'wp-optimize-minify-default-exclusions',
);

const BY_HANDLE = array(
	'jetpack_boost_render_blocking_js_exclude_handles',
	'sgo_javascript_combine_exclude',
	'sgo_js_async_exclude',
	'sgo_js_minify_exclude',
);

foreach ( BY_ADDRESS as $filter ) {
	add_filter( $filter, __NAMESPACE__ . '\leave_address_out' );
}
foreach ( BY_HANDLE as $filter ) {
	add_filter( $filter, __NAMESPACE__ . '\leave_handle_out' );
}
add_filter( 'w3tc_minify_js_do_tag_minification', __NAMESPACE__ . '\leave_tag_out', 10, 2 );
