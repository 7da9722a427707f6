<?php
/**
 * A hand-out gets into a public page only when somebody said that it is meant for everybody. The
 * block editor refuses with words; where nobody can be asked, the page stays a draft and its author
 * is told.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

/**
 * Whether everybody could read it, now or when its day comes.
 *
 * @param string $status   of a post.
 * @param string $password that it asks for.
 */
function is_for_all( $status, $password ) {
	return '' === (string) $password
		&& ( 'future' === $status || in_array( $status, get_post_stati( array( 'public' => true ) ), true ) );
}

/**
 * The hand-outs that would become public now: those that are public already stay.
 *
 * @param string $content  as it would be stored.
 * @param string $status   of the post.
 * @param string $password that it would ask for.
 * @param int    $id       of the post; 0 for a new one.
 */
function newly_public( $content, $status, $password, $id ) {
	if ( ! is_for_all( $status, $password ) ) {
		return array();
	}
	$before = $id ? get_post( $id ) : null;
	$known  = $before && is_for_all( $before->post_status, $before->post_password )
		? unconfirmed_handouts( $before->post_content )
		: array();
	return array_diff( unconfirmed_handouts( $content ), $known );
}

/** Why it is held, and what to do. */
function why_held() {
	return __( 'Not published: the page holds a hand-out, and everybody could read its clinic, phone number and note. If it is meant for everybody, choose the block and tick “This hand-out is meant for everybody”, or write public="yes" in the shortcode. Then publish again.', 'loadwise' );
}

/**
 * For the block editor and all that speaks to it.
 *
 * @param \stdClass|\WP_Error $post    as it would be stored.
 * @param \WP_REST_Request    $request who asks.
 */
function refuse_in_rest( $post, $request ) {
	if ( is_wp_error( $post ) ) {
		return $post;
	}
	$id      = (int) ( $post->ID ?? 0 );
	$before  = $id ? get_post( $id ) : null;
	$content = wp_unslash( $post->post_content ?? ( $before->post_content ?? '' ) );
	$status  = $post->post_status ?? ( $before->post_status ?? 'draft' );
	$secret  = $post->post_password ?? ( $before->post_password ?? '' );
	if ( ! newly_public( $content, $status, $secret, $id ) ) {
		return $post;
	}
	return new \WP_Error( 'loadwise_handout', why_held(), array( 'status' => 400 ) );
}

/** For every kind of post that the editor writes. */
function watch_rest() {
	foreach ( get_post_types( array( 'show_in_rest' => true ) ) as $type ) {
		add_filter( "rest_pre_insert_$type", __NAMESPACE__ . '\refuse_in_rest', 10, 2 );
	}
}
add_action( 'rest_api_init', __NAMESPACE__ . '\watch_rest', 99 );

/**
 * For the classic editor, quick edit, import and the rest.
 *
 * @param array $data    as it would be stored, with slashes.
 * @param array $request what was asked for.
 */
function hold_back( $data, $request ) {
	$id = (int) ( $request['ID'] ?? 0 );
	if ( 'revision' === $data['post_type'] || ! newly_public( wp_unslash( $data['post_content'] ), $data['post_status'], $data['post_password'], $id ) ) {
		return $data;
	}
	$data['post_status'] = 'draft';
	add_filter( 'redirect_post_location', __NAMESPACE__ . '\tell_after' );
	return $data;
}
add_filter( 'wp_insert_post_data', __NAMESPACE__ . '\hold_back', 99, 2 );

/**
 * The page that the classic editor shows next says so.
 *
 * @param string $location of that page.
 */
function tell_after( $location ) {
	return add_query_arg( 'loadwise_held', '1', remove_query_arg( 'message', $location ) );
}

/**
 * Once.
 *
 * @param string[] $names that leave the address after the page was shown.
 */
function forget_after( $names ) {
	return array_merge( $names, array( 'loadwise_held' ) );
}
add_filter( 'removable_query_args', __NAMESPACE__ . '\forget_after' );

/** In the classic editor: what was held, and what a link in the text would show. */
function notices() {
	$screen = get_current_screen();
	$post   = get_post();
	if ( ! $screen || 'post' !== $screen->base || $screen->is_block_editor() || ! $post ) {
		return;
	}
	// phpcs:ignore WordPress.Security.NonceVerification -- it only chooses words that are shown.
	if ( isset( $_GET['loadwise_held'] ) ) {
		printf( '<div class="notice notice-error"><p>%s</p></div>', esc_html( why_held() ) );
	}
	if ( has_plain_handout( $post->post_content ) ) {
		$words = __( 'The text holds the link of a hand-out. Whoever reads the page can open it.', 'loadwise' );
		printf( '<div class="notice notice-warning"><p>%s</p></div>', esc_html( $words ) );
	}
}
add_action( 'admin_notices', __NAMESPACE__ . '\notices' );
