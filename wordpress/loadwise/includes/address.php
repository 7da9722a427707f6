<?php
/**
 * Where the app is hosted: read from what an administrator types or pastes, and refused where the
 * app must not be.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

const OPTION = 'loadwise_address';

/** The app's folder, with a stroke at its end; '' while none is set, or it is this site's own. */
function address() {
	$address = (string) get_option( OPTION, '' );
	return '' === $address || is_own_origin( $address ) ? '' : $address;
}

/**
 * Host and port, and nothing where the text is no web address.
 *
 * @param string $address a whole address.
 */
function host_of( $address ) {
	$parts = wp_parse_url( $address );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || empty( $parts['scheme'] ) ) {
		return '';
	}
	$usual = array(
		'http'  => 80,
		'https' => 443,
	);
	$own   = $usual[ strtolower( $parts['scheme'] ) ] ?? 0;
	$port  = (int) ( $parts['port'] ?? $own );
	return strtolower( $parts['host'] ) . ( in_array( $port, $usual, true ) ? '' : ":$port" );
}

/** The hosts that this site answers under. */
function own_hosts() {
	return array_unique( array_map( __NAMESPACE__ . '\host_of', array( home_url(), site_url() ) ) );
}

/**
 * On its own origin a frame's walls hold nothing: every script of the site, and whoever can write one
 * into a post, could read a patient's record.
 *
 * @param string $address a whole address.
 */
function is_own_origin( $address ) {
	return in_array( host_of( $address ), own_hosts(), true );
}

/**
 * Hosts of one site, as browsers count them, share the records. Without a list of public suffixes
 * this can only be guessed, so it is used for a hint alone.
 *
 * @param string $address a whole address.
 */
function seems_same_site( $address ) {
	$end_of = static function ( $host ) {
		$parts = explode( '.', preg_replace( '/:\d+$/', '', $host ) );
		$count = strlen( (string) end( $parts ) ) === 2 && count( $parts ) > 2 ? 3 : 2;
		return implode( '.', array_slice( $parts, -$count ) );
	};
	return in_array( $end_of( host_of( $address ) ), array_map( $end_of, own_hosts() ), true );
}

/**
 * The app's folder, of any address in it that was pasted: a page, the script, a patient's link.
 *
 * @param string $text what was typed.
 * @return string|\WP_Error
 */
function read_address( $text ) {
	$text = trim( wp_strip_all_tags( (string) $text ) );
	if ( '' === $text ) {
		return '';
	}
	$whole = preg_match( '#^[a-z][a-z0-9+.-]*://#i', $text ) ? $text : "https://$text";
	$parts = wp_parse_url( $whole );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || preg_match( '/\s/', $whole ) ) {
		return new \WP_Error( 'shape', __( 'This is no web address. It looks like https://app.example/loadwise/.', 'loadwise' ) );
	}
	$scheme = strtolower( $parts['scheme'] );
	if ( ! in_array( $scheme, array( 'http', 'https' ), true ) || isset( $parts['user'] ) ) {
		return new \WP_Error( 'scheme', __( 'The address must begin with https:// and hold no user name.', 'loadwise' ) );
	}
	$path   = preg_replace( '#/[^/]*\.[a-z0-9]+$|/*$#i', '/', $parts['path'] ?? '/', 1 );
	$port   = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
	$folder = esc_url_raw( "$scheme://" . strtolower( $parts['host'] ) . "$port$path" );
	return refuse_place( $folder, $scheme );
}

/**
 * The folder again, or why the app may not be there.
 *
 * @param string $folder where the app is said to be.
 * @param string $scheme how it is asked for.
 * @return string|\WP_Error
 */
function refuse_place( $folder, $scheme ) {
	if ( '' === $folder ) {
		return new \WP_Error( 'shape', __( 'This is no web address. It looks like https://app.example/loadwise/.', 'loadwise' ) );
	}
	if ( is_own_origin( $folder ) ) {
		return new \WP_Error( 'own', __( 'The app must not be on the host of this site: then every script of the site could read what patients log. Put it on a host name of its own, such as https://app.example/loadwise/.', 'loadwise' ) );
	}
	if ( 'http' === $scheme && 'https' === wp_parse_url( home_url(), PHP_URL_SCHEME ) ) {
		return new \WP_Error( 'http', __( 'This site is served by https, and browsers then refuse an app that is not. The address must begin with https://.', 'loadwise' ) );
	}
	return $folder;
}
