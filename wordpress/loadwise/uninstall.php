<?php
/**
 * Takes the one setting away. What stands in posts stays: there it is a link.
 *
 * @package Loadwise
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'loadwise_address' );
