<?php
/**
 * As much of WordPress as the plugin's own functions ask for, and then the cases that stand in the
 * JSON on standard input: [{"call": "read_address", "given": [...], "options": {...}}, ...].
 */

namespace {
	define( 'ABSPATH', __DIR__ );

	$cases   = json_decode( stream_get_contents( STDIN ), true );
	$world   = array();
	$filters = array();

	class WP_Error {
		public function __construct( public string $code, public string $message ) {}
		public function get_error_code() { return $this->code; }
		public function get_error_message() { return $this->message; }
		public function add_data() {}
	}

	function is_wp_error( $thing ) { return $thing instanceof WP_Error; }
	function world( $name, $else ) { global $world; return $world[ $name ] ?? $else; }
	function get_option( $name, $else = '' ) { return world( $name, $else ); }
	function home_url() { return world( 'home', 'https://www.clinic.example' ); }
	function site_url() { return world( 'site', home_url() ); }
	function is_feed() { return world( 'feed', false ); }
	function current_user_can( $what ) { return in_array( $what, world( 'can', array() ), true ); }
	function add_filter( $name, $call ) { global $filters; $filters[ $name ][] = $call; }
	function add_action( $name, $call ) { add_filter( $name, $call ); }
	function wp_parse_url( $url, $part = -1 ) { return parse_url( $url, $part ); }
	function wp_strip_all_tags( $text ) { return strip_tags( $text ); }
	function esc_url_raw( $url ) { return preg_replace( '/[^!-~]|["<>]/', '', $url ); }
	function esc_url( $url ) { return str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), esc_url_raw( $url ) ); }
	function esc_html( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
	function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
	function __( $text ) { return $text; }
	function doing_filter() { return false; }
	function plugin_basename() { return 'loadwise/loadwise.php'; }
	function plugin_dir_path( $file ) { return dirname( $file ) . '/'; }
	function wp_enqueue_script() {}
	function wp_enqueue_style() {}

	function asked( $case ) {
		global $world, $filters;
		$world = $case['options'] ?? array();
		if ( isset( $case['filter'] ) ) {
			$value = $case['given'][0];
			foreach ( $filters[ $case['filter'] ] ?? array() as $call ) {
				$value = $call( $value, ...array_slice( $case['given'], 1 ) );
			}
			return $value;
		}
		$answer = call_user_func_array( 'Loadwise\\' . $case['call'], $case['given'] );
		return is_wp_error( $answer ) ? array( 'error' => $answer->get_error_code() ) : $answer;
	}
}

namespace Loadwise {
	require dirname( __DIR__, 2 ) . '/wordpress/loadwise/loadwise.php';

	echo json_encode( array_map( 'asked', $cases ) );
}
