// Prints the schema of the models as SQL. It connects to nothing.
package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"gorm.io/driver/postgres"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"example.org/shop/models"
)

// printer is told every statement that GORM would run, and prints it.
type printer struct{ logger.Interface }

func (p printer) LogMode(logger.LogLevel) logger.Interface { return p }

func (p printer) Trace(_ context.Context, _ time.Time, statement func() (string, int64), err error) {
	check(err)
	sql, _ := statement()
	fmt.Println(sql + ";")
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	db, err := gorm.Open(postgres.Open(""), &gorm.Config{
		DryRun:               true, // statements are made and not sent
		DisableAutomaticPing: true,
		Logger:               printer{logger.Discard},
	})
	check(err)
	migrator := db.Migrator().(postgres.Migrator)
	// In the order of their references, and with the tables of many2many, as AutoMigrate does it.
	for _, model := range migrator.ReorderModels(models.All(), true) {
		check(migrator.CreateTable(model))
	}
}
