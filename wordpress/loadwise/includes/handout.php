<?php
/**
 * Hand-out links: found in what people wrote, and mended where an editor made other dashes of
 * theirs. What a hand-out says is not known here; the app reads it.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

const LINK_MOST     = 16384;
const READINGS_MOST = 256;
const PAYLOAD       = '[0-9]+\.[\w-]+(?:\.[\w-]+\.[\w-]+)?\.[\w-]+';

/**
 * Whether it came through whole: the last part is the CRC-32 of all before it.
 *
 * @param string $payload what stands behind "#p=".
 */
function is_whole( $payload ) {
	$end   = strrpos( $payload, '.' );
	$bytes = hash( 'crc32b', substr( $payload, 0, $end ), true );
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- letters for an address, nothing hidden.
	$check = rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	return substr( $payload, $end + 1 ) === $check;
}

/**
 * All that a text with dashes of another kind may have been, the likeliest first.
 *
 * @param string $text with dashes.
 * @return string[]
 */
function undashed( $text ) {
	$kinds    = array(
		"\u{2010}" => array( '-' ),
		"\u{2011}" => array( '-' ),
		"\u{2212}" => array( '-' ),
		"\u{2013}" => array( '--', '-' ),
		"\u{2014}" => array( '---', '--', '-' ),
	);
	$readings = array( '' );
	foreach ( preg_split( '/([\x{2010}-\x{2014}\x{2212}])/u', $text, -1, PREG_SPLIT_DELIM_CAPTURE ) as $part ) {
		$next = array();
		foreach ( $readings as $before ) {
			foreach ( $kinds[ $part ] ?? array( $part ) as $letters ) {
				$next[] = $before . $letters;
			}
		}
		$readings = array_slice( $next, 0, READINGS_MOST );
	}
	return $readings;
}

/**
 * Without the quotes and blanks around it; editors make curly ones of straight ones.
 *
 * @param string $text a value.
 */
function unquoted( $text ) {
	$around = '[\s"\'\x{00AB}\x{00BB}\x{2018}-\x{201F}\x{2032}\x{2033}]+';
	return (string) preg_replace( "/^$around|$around\$/u", '', $text );
}

/**
 * What stands behind "#p=" in a hand-out's link, or the payload itself; '' where there is none.
 *
 * @param string $text as it was typed, pasted or stored.
 */
function payload_of( $text ) {
	// Stored by somebody without unfiltered_html, "&" is written out, sometimes twice.
	$text = html_entity_decode( html_entity_decode( (string) $text, ENT_QUOTES, 'UTF-8' ), ENT_QUOTES, 'UTF-8' );
	$text = substr( unquoted( $text ), 0, LINK_MOST );
	$text = preg_replace( '/^.*?(?:#|%23)p(?:=|%3D)/is', '', $text );
	if ( ! is_string( $text ) || '' === $text ) {
		return '';
	}
	$fitting = array_values( preg_grep( '/^' . PAYLOAD . '$/', undashed( $text ) ) );
	foreach ( $fitting as $payload ) {
		if ( is_whole( $payload ) ) {
			return $payload;
		}
	}
	return $fitting[0] ?? '';
}

/**
 * Every block of the plugin in a text, those within others too.
 *
 * @param array $blocks as parse_blocks() answers.
 */
function own_blocks( array $blocks ) {
	$found = array();
	foreach ( $blocks as $block ) {
		if ( 'loadwise/programme' === $block['blockName'] ) {
			$found[] = $block['attrs'];
		}
		$found = array_merge( $found, own_blocks( $block['innerBlocks'] ) );
	}
	return $found;
}

/**
 * Every shortcode of the plugin in a text.
 *
 * @param string $content a post's.
 */
function own_shortcodes( $content ) {
	$found = array();
	$all   = array();
	preg_match_all( '/' . get_shortcode_regex( array( 'loadwise' ) ) . '/s', $content, $all, PREG_SET_ORDER );
	foreach ( $all as $each ) {
		$given = shortcode_parse_atts( $each[3] );
		if ( is_array( $given ) && '[' !== $each[1] ) {
			$found[] = $given + array( 'isPublic' => is_yes( $given['public'] ?? '' ) );
		}
	}
	return $found;
}

/**
 * The hand-outs that a text would show and nobody said may be public.
 *
 * @param string $content a post's.
 * @return string[] their payloads.
 */
function unconfirmed_handouts( $content ) {
	$given = array_merge( own_blocks( parse_blocks( $content ) ), own_shortcodes( $content ) );
	$own   = array_filter(
		$given,
		static function ( $each ) {
			return ! empty( $each['link'] ) && empty( $each['isPublic'] );
		}
	);
	$links = array_map( static fn( $each ) => (string) $each['link'], array_values( $own ) );
	return array_values( array_unique( array_map( __NAMESPACE__ . '\payload_or_text', $links ) ) );
}

/**
 * A link that cannot be read is one all the same.
 *
 * @param string $link as given.
 */
function payload_or_text( $link ) {
	$payload = payload_of( $link );
	return '' === $payload ? $link : $payload;
}

/**
 * A hand-out's link that stands in a text by itself, outside of the plugin's own.
 *
 * @param string $content a post's.
 */
function has_plain_handout( $content ) {
	$rest = preg_replace( '/' . get_shortcode_regex( array( 'loadwise' ) ) . '/s', '', $content );
	$rest = preg_replace( '/<!-- wp:loadwise\/programme .*?(?:\/-->|<!-- \/wp:loadwise\/programme -->)/s', '', (string) $rest );
	return 1 === preg_match( '/(?:#|%23)p(?:=|%3D)[0-9]+\.[\w-]/i', (string) $rest );
}

/**
 * Said in a shortcode.
 *
 * @param mixed $text its value.
 */
function is_yes( $text ) {
	return in_array( strtolower( unquoted( (string) $text ) ), array( 'yes', '1', 'true', 'ja', 'si', 'sí' ), true );
}
