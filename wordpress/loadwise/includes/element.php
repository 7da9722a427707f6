<?php
/**
 * What a visitor gets: the element with a link inside it, and the element's script from the app's
 * host. Where no script runs, the link is all.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'loadwise-embed';

/** What a block or a shortcode may say. */
function defaults() {
	return array(
		'programme'  => '',
		'link'       => '',
		'lang'       => '',
		'accent'     => '',
		'height'     => '',
		'max_height' => '',
		'label'      => '',
	);
}

/**
 * Straight text of what editors and filters made of it.
 *
 * @param mixed $text a value.
 */
function straight( $text ) {
	$text = html_entity_decode( is_scalar( $text ) ? (string) $text : '', ENT_QUOTES, 'UTF-8' );
	return unquoted( $text );
}

/**
 * The values, each of which is right or left out. A wrong programme or link stays: another programme
 * than the one meant is worse than none, and the app says what is wrong with it.
 *
 * @param array $given as written.
 */
function read_values( array $given ) {
	$values  = array_map( __NAMESPACE__ . '\straight', array_intersect_key( $given, defaults() ) ) + defaults();
	$payload = payload_of( $values['link'] );
	if ( '' !== $payload ) {
		$values['link'] = $payload;
	}
	$shapes = array(
		'lang'       => '/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i',
		'accent'     => '/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i',
		'height'     => '/^(auto|[0-9]{3,5}(px)?)$/',
		'max_height' => '/^[0-9]{3,5}(px)?$/',
	);
	foreach ( $shapes as $name => $shape ) {
		if ( ! preg_match( $shape, $values[ $name ] ) ) {
			$values[ $name ] = '';
		}
	}
	$values['accent'] = preg_replace( '/^(?=[^#])/', '#', $values['accent'] );
	return $values;
}

/**
 * The address of the same programme in a tab of its own.
 *
 * @param string $home   the app's folder.
 * @param array  $values as read.
 */
function link_to( $home, array $values ) {
	$query   = array_filter(
		array(
			'programme' => $values['programme'],
			'lang'      => $values['lang'],
			'accent'    => ltrim( $values['accent'], '#' ),
		)
	);
	$address = $query ? $home . '?' . http_build_query( $query, '', '&' ) : $home;
	return '' === $values['link'] ? $address : "$address#p={$values['link']}";
}

/** Feeds, mail and AMP pages run no script. */
function is_scriptless() {
	$is_amp = ( function_exists( 'amp_is_request' ) && amp_is_request() )
		|| ( function_exists( 'is_amp_endpoint' ) && did_action( 'wp' ) && is_amp_endpoint() );
	return is_feed() || $is_amp || doing_filter( 'wp_mail' );
}

/**
 * The element, or the link alone; '' where the app's address is not known.
 *
 * @param array $given as written.
 */
function element( array $given ) {
	$home = address();
	if ( '' === $home ) {
		return missing_address();
	}
	$values = read_values( $given );
	$label  = '' === $values['label'] ? __( 'Your exercise programme', 'loadwise' ) : $values['label'];
	$link   = sprintf( '<a href="%s">%s</a>', esc_url( link_to( $home, $values ) ), esc_html( $label ) );
	if ( is_scriptless() ) {
		return $link;
	}
	wp_enqueue_script( SCRIPT );
	wp_enqueue_style( SCRIPT );
	$attributes = array(
		'src'        => $home,
		'programme'  => $values['programme'],
		'link'       => $values['link'],
		'lang'       => $values['lang'],
		'accent'     => $values['accent'],
		'height'     => $values['height'],
		'max-height' => $values['max_height'],
	);
	$words      = '';
	foreach ( array_filter( $attributes, static fn( $value ) => '' !== $value ) as $name => $value ) {
		$words .= sprintf( ' %s="%s"', $name, 'src' === $name ? esc_url( $value ) : esc_attr( $value ) );
	}
	return "<loadwise-programme$words>$link</loadwise-programme>";
}

/** A visitor cannot help it; who can is told. */
function missing_address() {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$words = __( 'Loadwise: nothing is shown here, because the address of the app is not set. An administrator sets it under Settings, Loadwise.', 'loadwise' );
	return '<p><strong>' . esc_html( $words ) . '</strong></p>';
}

/** The script and the room that is kept for a frame; printed where they are asked for. */
function register_parts() {
	$home = address();
	if ( '' === $home ) {
		return;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- its host says no-cache.
	wp_register_script( SCRIPT, $home . 'embed.js', array(), null, true );
	wp_register_style( SCRIPT, false, array(), VERSION );
	$room = 'display:block;min-height:max(320px,min(720px,100vh - 32px))';
	wp_add_inline_style( SCRIPT, "@media (scripting:enabled){loadwise-programme:not(:defined){{$room}}}" );
}
add_action( 'init', __NAMESPACE__ . '\register_parts' );

/** Room that is kept only in the foot of a page comes too late. */
function style_in_head() {
	$post = is_singular() ? get_post() : null;
	if ( $post && ( has_block( 'loadwise/programme', $post ) || has_shortcode( $post->post_content, 'loadwise' ) ) ) {
		wp_enqueue_style( SCRIPT );
	}
}
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\style_in_head' );
