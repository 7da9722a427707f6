<?php
/**
 * The languages of the plugin. One file serves each language: that of Germany serves Austria and the
 * formal German too, that of Spain all of America.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

const TRANSLATED = array(
	'de' => 'de_DE',
	'es' => 'es_ES',
);

/**
 * The file of the nearest language, where there is none of this one.
 *
 * @param string $file   the .mo file that WordPress looks for.
 * @param string $domain whose texts it holds.
 */
function nearest_texts( $file, $domain ) {
	if ( 'loadwise' !== $domain || is_readable( $file ) ) {
		return $file;
	}
	$parts = array();
	if ( ! preg_match( '/loadwise-([a-z]{2})[^\/]*\.mo$/', (string) $file, $parts ) ) {
		return $file;
	}
	$nearest = TRANSLATED[ $parts[1] ] ?? '';
	return $nearest ? plugin_dir_path( FILE ) . "languages/loadwise-$nearest.mo" : $file;
}
add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\nearest_texts', 10, 2 );

/** Says where they are. */
function load_texts() {
	load_plugin_textdomain( 'loadwise', false, dirname( plugin_basename( FILE ) ) . '/languages' );
}
add_action( 'init', __NAMESPACE__ . '\load_texts', 1 );
