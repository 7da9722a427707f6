<?php
/**
 * Settings, Loadwise: the address of the app, once for the whole site, and a test of it.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

const PAGE = 'loadwise';

/** The setting, which is read before it is kept. */
function register_settings() {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => __NAMESPACE__ . '\keep_address',
		)
	);
	add_settings_section( 'loadwise_app', '', '__return_null', PAGE );
	add_settings_field(
		OPTION,
		__( 'Address of the app', 'loadwise' ),
		__NAMESPACE__ . '\address_field',
		PAGE,
		'loadwise_app',
		array( 'label_for' => OPTION )
	);
}
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/**
 * A wrong one is told, and the one before stays.
 *
 * @param mixed $text what was typed.
 */
function keep_address( $text ) {
	$read = read_address( is_string( $text ) ? $text : '' );
	if ( ! is_wp_error( $read ) ) {
		return $read;
	}
	if ( function_exists( 'add_settings_error' ) ) {
		add_settings_error( OPTION, $read->get_error_code(), $read->get_error_message() );
	}
	return (string) get_option( OPTION, '' );
}

/** The field with its test. */
function address_field() {
	printf(
		'<input type="text" inputmode="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s"
			placeholder="https://app.example/loadwise/" aria-describedby="loadwise-help" spellcheck="false">',
		esc_attr( OPTION ),
		esc_attr( (string) get_option( OPTION, '' ) )
	);
	printf( '<p class="description" id="loadwise-help">%s</p>', esc_html__( 'Where you host the app: its own folder, on a host name of its own. Any address of the app will do.', 'loadwise' ) );
	printf( '<p><button type="button" class="button" id="loadwise-check">%s</button></p>', esc_html__( 'Test this address', 'loadwise' ) );
	echo '<div id="loadwise-result" role="status" aria-live="polite"></div>';
}

/** The page. */
function settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>Loadwise</h1><form action="options.php" method="post">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form>';
	printf( '<h2>%s</h2><p>%s</p>', esc_html__( 'In a page', 'loadwise' ), esc_html__( 'Add the block “Exercise programme”, or write a shortcode. Every role may.', 'loadwise' ) );
	echo '<pre>[loadwise programme="pht"]</pre></div>';
}

/** Its place in the menu, and its script there alone. */
function add_page() {
	$hook = add_options_page( 'Loadwise', 'Loadwise', 'manage_options', PAGE, __NAMESPACE__ . '\settings_page' );
	add_action(
		'admin_enqueue_scripts',
		static function ( $where ) use ( $hook ) {
			if ( $where === $hook ) {
				enqueue_check();
			}
		}
	);
}
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );

/**
 * From the list of plugins.
 *
 * @param string[] $links beside the plugin's name.
 */
function add_settings_link( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . PAGE ) ), esc_html__( 'Settings', 'loadwise' ) );
	return array_merge( array( $link ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\add_settings_link' );

/** What a site's privacy policy may say of it. */
function suggest_privacy() {
	if ( ! function_exists( 'wp_add_privacy_policy_content' ) ) {
		return;
	}
	$words = __( 'Pages with an exercise programme load it from the host of the app, which sees the visitor’s address on the internet as every host does. What a patient logs stays in the patient’s own browser.', 'loadwise' );
	wp_add_privacy_policy_content( 'Loadwise', '<p>' . esc_html( $words ) . '</p>' );
}
add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy' );
