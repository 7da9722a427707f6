<?php
/**
 * The test of the app's address. The browser tries what a visitor's would: whether the script may be
 * loaded and whether the app answers in a frame here. This server adds what a browser cannot see:
 * which version it is, and which header stands in the way.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

const ANSWER_MOST = 262144;

/** The button's script, with its words. */
function enqueue_check() {
	$needs = array( 'wp-api-fetch' );
	wp_enqueue_script( 'loadwise-check', plugins_url( 'admin/check.js', FILE ), $needs, VERSION, true );
	$words = array(
		'trying'   => __( 'Trying …', 'loadwise' ),
		'script'   => __( 'The app’s script can be loaded from here.', 'loadwise' ),
		'noScript' => __( 'The app’s script (embed.js) cannot be loaded from here. Is the address right, and does its host send “Access-Control-Allow-Origin: *” with embed.js? (docs: hosting)', 'loadwise' ),
		'frame'    => __( 'The app runs in a frame of this site.', 'loadwise' ),
		'noFrame'  => __( 'The app did not answer in a frame of this site. Does its host allow this site (frame-ancestors)?', 'loadwise' ),
		'works'    => __( 'It works. Save the change below.', 'loadwise' ),
		'worksNot' => __( 'Visitors would see the link only.', 'loadwise' ),
		'frameFor' => __( 'Test of the app', 'loadwise' ),
		'failed'   => __( 'The test could not be made.', 'loadwise' ),
	);
	wp_add_inline_script( 'loadwise-check', 'window.loadwiseCheck = ' . wp_json_encode( $words ) . ';', 'before' );
}

/** Who may change the setting may have an address tried. */
function add_route() {
	register_rest_route(
		'loadwise/v1',
		'/check',
		array(
			'methods'             => 'POST',
			'permission_callback' => static fn() => current_user_can( 'manage_options' ),
			'callback'            => __NAMESPACE__ . '\check',
			'args'                => array(
				'address' => array(
					'type'      => 'string',
					'required'  => true,
					'maxLength' => 2000,
				),
			),
		)
	);
}
add_action( 'rest_api_init', __NAMESPACE__ . '\add_route' );

/**
 * The folder that was meant, and what this server sees there.
 *
 * @param \WP_REST_Request $request with the address.
 */
function check( $request ) {
	$home = read_address( (string) $request['address'] );
	if ( '' === $home ) {
		$home = new \WP_Error( 'empty', __( 'Write the address of the app first.', 'loadwise' ) );
	}
	if ( is_wp_error( $home ) ) {
		$home->add_data( array( 'status' => 400 ) );
		return $home;
	}
	$lines = array_merge( check_files( $home ), check_headers( $home ) );
	if ( seems_same_site( $home ) ) {
		$lines[] = line( 'note', __( 'The app’s host belongs to the same site as this one: a page here shows the same records as the app’s own tab. Name the pages that may show it (frame-ancestors).', 'loadwise' ) );
	}
	return rest_ensure_response(
		array(
			'address' => $home,
			'lines'   => $lines,
		)
	);
}

/**
 * One thing that was found.
 *
 * @param string $kind 'right', 'wrong' or 'note'.
 * @param string $text what.
 */
function line( $kind, $text ) {
	return array(
		'kind' => $kind,
		'text' => $text,
	);
}

/**
 * Asks for one of the app's files. No address within the server's own network is asked.
 *
 * @param string $address of the file.
 */
function ask( $address ) {
	return wp_safe_remote_get(
		$address,
		array(
			'timeout'             => 8,
			'redirection'         => 2,
			'limit_response_size' => ANSWER_MOST,
		)
	);
}

/**
 * Whether it is the app, and which version.
 *
 * @param string $home its folder.
 */
function check_files( $home ) {
	$answer = ask( $home . 'files.json' );
	if ( is_wp_error( $answer ) ) {
		/* translators: %s: what the server says */
		return array( line( 'note', sprintf( __( 'This server itself cannot ask there (%s). What counts is the visitor’s browser.', 'loadwise' ), $answer->get_error_message() ) ) );
	}
	$files = json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( 200 !== wp_remote_retrieve_response_code( $answer ) || empty( $files['release'] ) ) {
		return array( line( 'wrong', __( 'There is no Loadwise at this address: its list of files (files.json) is missing.', 'loadwise' ) ) );
	}
	/* translators: %s: a version, such as 1.2.0 */
	return array( line( 'right', sprintf( __( 'Loadwise %s is there.', 'loadwise' ), (string) $files['release'] ) ) );
}

/**
 * Which header keeps it out of a frame here.
 *
 * @param string $home its folder.
 */
function check_headers( $home ) {
	$answer = ask( $home );
	if ( is_wp_error( $answer ) ) {
		return array();
	}
	$policy = implode( ';', (array) wp_remote_retrieve_header( $answer, 'content-security-policy' ) );
	$named  = array();
	if ( preg_match( '/frame-ancestors([^;]*)/i', $policy, $named ) ) {
		return allows( trim( $named[1] ), home_url() ) ? array() : array(
			/* translators: %s: what the header names */
			line( 'wrong', sprintf( __( 'Its host lets only these pages show it (frame-ancestors): %s', 'loadwise' ), trim( $named[1] ) ) ),
		);
	}
	return '' === implode( '', (array) wp_remote_retrieve_header( $answer, 'x-frame-options' ) ) ? array() : array(
		line( 'wrong', __( 'Its host forbids frames (X-Frame-Options).', 'loadwise' ) ),
	);
}

/**
 * Whether a list of frame-ancestors names this site.
 *
 * @param string $sources as in the header.
 * @param string $page    of this site.
 */
function allows( $sources, $page ) {
	$scheme = wp_parse_url( $page, PHP_URL_SCHEME );
	$host   = host_of( $page );
	foreach ( preg_split( '/\s+/', strtolower( $sources ) ) as $source ) {
		$name = preg_replace( '#^https?://#', '', rtrim( $source, '/' ) );
		if ( '*' === $source || "$scheme:" === $source || $name === $host ) {
			return true;
		}
		if ( 0 === strpos( $name, '*.' ) && substr( $host, -strlen( $name ) + 1 ) === substr( $name, 1 ) ) {
			return true;
		}
	}
	return false;
}
