<?php
/**
 * Plugin Name:       Loadwise programmes
 * Description:       A block and a shortcode for any role that show an exercise programme of Loadwise.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Loadwise authors
 * License:           MIT
 * Text Domain:       loadwise
 * Domain Path:       /languages
 *
 * Holds no code of the app. What it prints is a custom element, whose script the app's own host
 * serves, with a plain link inside it.
 *
 * @package Loadwise
 */

namespace Loadwise;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.0.0';
const FILE    = __FILE__;

foreach ( array( 'words', 'address', 'handout', 'element', 'optimisers', 'shortcode', 'block' ) as $part ) {
	require_once __DIR__ . "/includes/$part.php";
}
require_once __DIR__ . '/includes/publishing.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/check.php';
